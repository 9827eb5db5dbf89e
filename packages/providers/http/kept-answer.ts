import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CallContext, Check, Failure, Json } from '../ports/call.js'
import { isVendorFailure } from './vendor-failure.js'

/** What a call that is answered at once leaves behind: its answer's file, or why there is none. */
type Kept = { readonly answer: string; readonly cost?: number } | { readonly failure: Failure; readonly cost?: number }

const ANSWER = 'answer.json'

/** `cost` in millionths of a dollar, by the vendor's own figures; left out where it tells nothing. */
export type Answered = { readonly answer: unknown; readonly cost?: number }

/**
 * Does the work of a vendor that answers at once, and leaves the answer in `scratch`, whole or not at all. A failure of
 * the vendor is an answer too: `check` tells it. An answer that lies there already was paid for and is not bought again.
 */
export const keepAnswer = async ({ scratch }: CallContext, work: () => Promise<Answered>): Promise<Json> => {
  await mkdir(scratch, { recursive: true })
  const file = join(scratch, ANSWER)
  const before = await readFile(file, 'utf8').then(
    (text) => JSON.parse(text) as Answered,
    () => undefined,
  )
  const cost = (told: { readonly cost?: number }): Record<string, number> => (told.cost === undefined ? {} : { cost: told.cost })
  if (before) return { answer: ANSWER, ...cost(before) }
  try {
    const answered = await work()
    await writeFile(`${file}.part`, JSON.stringify(answered))
    await rename(`${file}.part`, file)
    return { answer: ANSWER, ...cost(answered) }
  } catch (error) {
    if (!isVendorFailure(error)) throw error
    return { failure: { ...error.failure } as Json, ...cost(error) }
  }
}

/** What a kept answer says, `parse` may throw a VendorFailure. One that is gone was paid for, which `cost` still tells. */
export const checkKept = async <Result>(
  operation: Json,
  { scratch, signal }: CallContext,
  parse: (answer: unknown) => Result | Promise<Result>,
): Promise<Check<Result>> => {
  const kept = operation as Kept
  const cost = kept.cost === undefined ? {} : { cost: kept.cost }
  if ('failure' in kept) return { state: 'failed', failure: kept.failure, ...cost }
  try {
    const { answer } = JSON.parse(await readFile(join(scratch, ANSWER), 'utf8')) as Answered
    return { state: 'done', result: await parse(answer), ...cost }
  } catch (error) {
    signal.throwIfAborted()
    if (isVendorFailure(error)) return { state: 'failed', failure: error.failure, ...cost }
    const message = 'The answer is no longer in its folder; it is asked for again.'
    return { state: 'failed', failure: { kind: 'retryable', code: 'ANSWER_LOST', message }, ...cost }
  }
}
