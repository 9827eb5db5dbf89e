import { randomBytes } from 'node:crypto'
import { hashOf } from '../../frame/seeded.js'
import type { Call } from '../../frame/vendor.js'
import type { Schema } from '../../language/schema.js'
import { tokensOf, writeAnswer } from '../../language/write-answer.js'
import { TEXT_MODELS } from './models.js'

export type Asked = {
  readonly model: string
  readonly system: string
  readonly prompt: string
  readonly pictures: readonly string[]
  readonly schema?: Schema
  readonly schemaName?: string
  readonly most?: number | null
}

export type Words = {
  readonly id: string
  readonly text: string
  readonly refusal: string | null
  readonly stop: 'stop' | 'length' | 'content_filter'
  readonly input: number
  readonly cached: number
  readonly output: number
}

const PICTURE_TOKENS = 1_100

const within = (text: string, tokens: number): string => {
  let kept = text
  while (kept.length > 1 && tokensOf(kept) > tokens) kept = kept.slice(0, Math.floor(kept.length * 0.9))
  return kept
}

/** A schema told in words, for those who ask for JSON alone. */
const toldSchema = (text: string): Schema | undefined => {
  const at = text.search(/\{"(?:\$schema|type)"/)
  try {
    return at < 0 ? undefined : (JSON.parse(text.slice(at)) as Schema)
  } catch {
    return undefined
  }
}

/** What the model says to it, charged for at the model's price (nothing for a model without one). */
export const answerWords = (call: Call, asked: Asked): Words => {
  const { faults } = call
  const id = randomBytes(12).toString('hex')
  const schema = asked.schema ?? toldSchema(asked.system)
  const declined = faults.has('refusal')
  const whole = declined ? '' : writeAnswer({ ...asked, schema, pictures: hashOf(...asked.pictures) }, faults)
  const text = faults.has('content_policy') ? whole.slice(0, 20) : asked.most ? within(whole, asked.most) : whole
  const cut = faults.has('cut_short') || (text.length < whole.length && !faults.has('content_policy'))
  const input = tokensOf(asked.system + asked.prompt) + PICTURE_TOKENS * asked.pictures.length
  const refusal = declined ? 'I’m sorry, I can’t help with that.' : null
  const output = tokensOf(text + (refusal ?? ''))
  const price = TEXT_MODELS[asked.model]
  if (price)
    call.world.bill.charge({
      vendor: call.vendor.name,
      key: call.key,
      route: call.route.name,
      model: asked.model,
      job: id,
      units: input + output,
      unit: 'token',
      micros: input * price.in + output * price.out,
      request: hashOf(call.raw),
    })
  return { id, text, refusal, stop: faults.has('content_policy') ? 'content_filter' : cut ? 'length' : 'stop', input, cached: 0, output }
}
