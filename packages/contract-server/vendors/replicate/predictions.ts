import { createHmac, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { type Answer, answered, ok } from '../../frame/answer.js'
import type { Fault } from '../../frame/fault-names.js'
import { bodyOf } from '../../frame/parse-body.js'
import { hashOf } from '../../frame/seeded.js'
import { type Flaw, strictly } from '../../frame/strictly.js'
import type { Call } from '../../frame/vendor.js'
import type { World } from '../../frame/world.js'
import { clip } from '../../media/clip.js'
import { givenPicture } from '../../media/given-picture.js'
import { PICTURE_TYPES, picture } from '../../media/picture.js'
import { aspectSize } from '../fal/endpoint.js'
import { MODELS } from './models.js'

const FILE_LIFE = 3_600
const EVENTS = ['start', 'output', 'logs', 'completed'] as const

const PredictionRequest = z.strictObject({
  version: z.string().optional(),
  input: z.record(z.string(), z.unknown()),
  webhook: z.url().optional(),
  webhook_events_filter: z.array(z.enum(EVENTS)).optional(),
  stream: z.boolean().optional(),
})

export const said = (status: number, title: string, detail: string, headers?: Record<string, string>): Answer => ({
  status,
  headers: { 'content-type': 'application/problem+json', ...headers },
  json: { title, detail, status },
})

export const invalid = (flaws: readonly Flaw[]): Answer =>
  said(422, 'Input validation failed', flaws.map(({ path, message }) => `- ${path.join('.') || '(root)'}: ${message}`).join('\n'))

type Prediction = {
  readonly id: string
  readonly key: string
  readonly model: string
  readonly input: Record<string, any>
  readonly faults: ReadonlySet<Fault>
  readonly created: number
  readonly from: number
  readonly due: number
  readonly file: string
  canceled?: boolean
}

const table = (world: World): Map<string, Prediction> => world.table<Prediction>('replicate/predictions')

const stateOf = (one: Prediction, now: number): string => {
  if (one.canceled) return 'canceled'
  if (now < one.from) return 'starting'
  if (now < one.due || one.faults.has('job_never_ends')) return 'processing'
  return one.faults.has('job_fails') || one.faults.has('content_policy') ? 'failed' : 'succeeded'
}

const shown = (call: Pick<Call, 'base' | 'world'>, one: Prediction, status = stateOf(one, call.world.clock.now())) => {
  const at = `${call.base}/v1/predictions/${one.id}`
  const iso = (ms: number): string => new Date(ms).toISOString()
  const over = ['succeeded', 'failed', 'canceled'].includes(status)
  const url = call.world.files.link(call.base, one.file, FILE_LIFE)
  return {
    id: one.id,
    model: one.model,
    version: 'hidden',
    status,
    input: one.input,
    output: status === 'succeeded' ? (MODELS[one.model]!.list ? [url] : url) : null,
    error:
      status !== 'failed'
        ? null
        : one.faults.has('content_policy')
          ? 'The input or output was flagged as sensitive. Please try again with different inputs. (E005)'
          : 'Prediction failed unexpectedly (E001)',
    logs: '',
    metrics: over ? { predict_time: (one.due - one.from) / 1000 } : {},
    urls: { get: at, cancel: `${at}/cancel`, stream: `${at}/stream` },
    created_at: iso(one.created),
    started_at: status === 'starting' ? null : iso(one.from),
    completed_at: over ? iso(one.due) : null,
  }
}

const make = async (world: World, model: string, input: Record<string, any>, id: string, faults: ReadonlySet<Fault>): Promise<string> => {
  const known = MODELS[model]!
  const { width, height } =
    input.width && input.height
      ? (input as { width: number; height: number })
      : aspectSize(input.aspect_ratio ?? (known.makes === 'clip' ? '16:9' : '1:1'), known.makes === 'clip' ? 0.92 : 1)
  const seed = input.seed ?? id
  const prompt = String(input.prompt)
  if (known.makes === 'picture')
    return picture(world, { prompt, seed, width: faults.has('wrong_size') ? height * 2 : width, height, format: 'png' })
  const opened = async (name: string | undefined) => {
    const given = name && typeof input[name] === 'string' ? await givenPicture(world, input[name]) : undefined
    return given && 'path' in given ? given : undefined
  }
  const [start, end] = [await opened(known.start), await opened(known.end)]
  const shape = start
    ? {
        width: (720 * start.width) / Math.min(start.width, start.height),
        height: (720 * start.height) / Math.min(start.width, start.height),
      }
    : { width, height }
  return clip(world, { prompt, seed, ...shape, seconds: known.seconds!(input), fps: 24, start: start?.path, end: end?.path }, faults)
}

/** The secret webhooks are signed with. */
export const secretOf = (world: World): string => {
  const secrets = world.table<string>('replicate/secret')
  if (!secrets.has('one')) secrets.set('one', `whsec_${randomBytes(24).toString('base64')}`)
  return secrets.get('one')!
}

/** `webhook-id`, `-timestamp`, `-signature: v1,<base64>` over `id.at.body`. */
const sign = (world: World, raw: Buffer, at: number, id: string): Record<string, string> => {
  const key = Buffer.from(secretOf(world).slice('whsec_'.length), 'base64')
  const signature = createHmac('sha256', key).update(`${id}.${at}.`).update(raw).digest('base64')
  return { 'webhook-id': id, 'webhook-timestamp': String(at), 'webhook-signature': `v1,${signature}` }
}

const tell = (call: Call, one: Prediction, url: string, events: readonly string[]): void => {
  const { world } = call
  const { faults } = one
  const send = (event: string, status: string | undefined, at: number, marred: ReadonlySet<Fault>): void => {
    if (!events.includes(event)) return
    world.clock.at(at, () =>
      world.webhooks.send({
        vendor: 'replicate',
        url,
        body: shown(call, one, status),
        faults: marred,
        due: world.clock.now(),
        sign: (raw, seconds, id) => sign(world, raw, seconds, id),
      }),
    )
  }
  const turned = faults.has('webhook_out_of_order')
  send('start', 'processing', turned ? one.due + 100 : one.from, new Set(faults.has('webhook_never') ? ['webhook_never'] : []))
  if (!faults.has('job_never_ends'))
    send('completed', undefined, one.due, new Set([...faults].filter((fault) => fault !== 'webhook_out_of_order')))
}

/** POST /v1/models/:owner/:name/predictions and POST /v1/predictions */
export const predict = async (call: Call): Promise<Answer> => {
  const { world, faults, params } = call
  const request = bodyOf(call, PredictionRequest, invalid)
  const model = params.owner ? `${params.owner}/${params.name}` : (request.version ?? '').split(':')[0]!
  const known = MODELS[model]
  if (!known) throw answered(said(404, 'Not found', 'The requested resource could not be found.'))
  if (params.owner && request.version !== undefined)
    throw answered(
      invalid([
        {
          path: ['version'],
          kind: 'unknown',
          code: 'extra',
          message: 'Additional property version is not allowed',
          input: request.version,
        },
      ]),
    )
  const read = strictly(known.input, request.input)
  if (read.flaws) throw answered(invalid(read.flaws.map((flaw) => ({ ...flaw, path: ['input', ...flaw.path] }))))
  const input = read.value as Record<string, any>
  const id = randomBytes(13).toString('hex')
  const from = world.clock.after(1)
  const works = (known.makes === 'clip' ? 40 : 4) + (faults.has('slow_job') ? 900 : 0)
  const name = known.makes === 'clip' ? 'output.mp4' : 'output.png'
  const file = world.files.keep({
    name,
    type: known.makes === 'clip' ? 'video/mp4' : PICTURE_TYPES.png,
    make: () => make(world, model, input, id, faults),
  })
  const one: Prediction = {
    id,
    key: call.key,
    model,
    input,
    faults,
    created: world.clock.now(),
    from,
    due: from + (world.clock.after(works) - world.clock.now()),
    file,
  }
  table(world).set(id, one)
  world.bill.charge({
    vendor: 'replicate',
    key: call.key,
    route: call.route.name,
    model,
    job: id,
    units: 1,
    unit: 'prediction',
    micros: known.dollars(input) * 1e6,
    request: hashOf(model, call.raw),
  })
  if (faults.has('job_fails') || faults.has('content_policy')) world.bill.void('replicate', id)
  if (request.webhook) tell(call, one, request.webhook, request.webhook_events_filter ?? EVENTS)
  if (/^wait/.test(String(call.headers.prefer ?? '')) && !faults.has('job_never_ends')) {
    const most = Number(/wait=(\d+)/.exec(String(call.headers.prefer))?.[1] ?? 60)
    await new Promise<void>((resolve) => world.clock.at(Math.min(one.due, world.clock.after(most)), resolve))
  }
  return { status: 201, json: shown(call, one) }
}

const found = (call: Call): Prediction => {
  const one = table(call.world).get(call.params.id!)
  if (!one || one.key !== call.key) throw answered(said(404, 'Not found', 'The requested resource could not be found.'))
  return one
}

/** GET /v1/predictions/:id */
export const readPrediction = (call: Call): Answer => ok(shown(call, found(call)))

/** POST /v1/predictions/:id/cancel */
export const cancelPrediction = (call: Call): Answer => {
  const one = found(call)
  if (['starting', 'processing'].includes(stateOf(one, call.world.clock.now()))) {
    one.canceled = true
    call.world.bill.void('replicate', one.id)
  }
  return ok(shown(call, one))
}
