import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CallContext, Check, Failure, Json } from '../ports/call.js'
import { isVendorFailure } from './vendor-failure.js'

/** Enough to go on after a restart: the vendor's name of the job, since when it is waited for, and what its result is to become. */
type Known = { readonly job: string; readonly since: number; readonly wish: Json }
type Operation = Known | { readonly failure: Failure }

/** What a vendor says of a job. `answer` is small JSON: it is kept, and the vendor is not asked again. */
export type Look =
  | { readonly state: 'running'; readonly progress?: number }
  | { readonly state: 'done'; readonly answer: Json; readonly cost?: number }
  | { readonly state: 'failed'; readonly failure: Failure; readonly cost?: number }

/** How a vendor's jobs are waited for. */
export type Waiting = {
  /** As a person knows it. */
  readonly vendor: string
  /** Milliseconds after which a job that has not ended is given up, to be looked for by a person. */
  readonly patience: number
  readonly now: () => number
}

const ANSWER = 'answer.json'

/** Hands a job over; a failure of the vendor is an operation too, which `check` tells. */
export const handOver = async (work: () => Promise<string>, wish: Json, now: () => number): Promise<Json> => {
  try {
    return { job: await work(), since: now(), wish } satisfies Known
  } catch (error) {
    if (!isVendorFailure(error)) throw error
    return { failure: { ...error.failure } } as Json
  }
}

/** The operation of a job that is known by something else than the answer to its handing over. */
export const adopted = (job: string, wish: Json, now: () => number): Json => ({ job, since: now(), wish }) satisfies Known

/** The job of an operation; undefined where it was never handed over. */
export const jobOf = (operation: Json): string | undefined => {
  const known = operation as Operation
  return 'failure' in known ? undefined : known.job
}

const silent = ({ vendor, patience, now }: Waiting, { since, job }: Known, why: string, progress?: number): Check<never> => {
  if (now() - since < patience) return { state: 'running', ...(progress === undefined ? {} : { progress }) }
  const message = `${vendor} was waited for ${Math.round(patience / 60_000)} minutes and ${why}; look again later, count it as lost, or buy it again. Its name there is ${job}.`
  return { state: 'failed', failure: { kind: 'unknown', code: 'VENDOR_SILENT', message } }
}

/**
 * Whether a job may still end well although it could not be asked for, or its file not fetched, just now: also where the key
 * is refused or the credit gone, for the job is paid, and given up it would be bought again.
 */
export const isPassing = ({ kind, code }: Failure): boolean =>
  kind === 'retryable' || kind === 'quota' || code === 'VENDOR_KEY_REFUSED' || code === 'VENDOR_FORBIDDEN'

const keptAnswer = async (scratch: string): Promise<Extract<Look, { state: 'done' }> | undefined> =>
  readFile(join(scratch, ANSWER), 'utf8').then(
    (text) => JSON.parse(text) as Extract<Look, { state: 'done' }>,
    () => undefined,
  )

/** Keeps an answer, whole or not at all. */
const keep = async (scratch: string, look: Look): Promise<void> => {
  const file = join(scratch, ANSWER)
  await writeFile(`${file}.part`, JSON.stringify(look))
  await rename(`${file}.part`, file)
}

/**
 * Looks for a job's end. `look` asks the vendor and fetches what it made into `scratch`; what it throws concerns the asking,
 * and the job is looked for again while there is patience: it is paid for, whoever cannot be reached just now.
 * `finish` makes the result of what was fetched; what it throws is the job's own failure.
 */
export const checkJob = async <Result>(
  waiting: Waiting,
  operation: Json,
  context: CallContext,
  look: (job: string, wish: Json) => Promise<Look>,
  finish: (answer: Json, wish: Json) => Promise<Result>,
): Promise<Check<Result>> => {
  const known = operation as Operation
  if ('failure' in known) return { state: 'failed', failure: known.failure }
  const { scratch, signal } = context
  await mkdir(scratch, { recursive: true })
  let found: Look
  try {
    found = (await keptAnswer(scratch)) ?? (await look(known.job, known.wish))
    if (found.state === 'running') return silent(waiting, known, 'it has not ended', found.progress)
    if (found.state === 'failed') return found
    await keep(scratch, found)
  } catch (error) {
    signal.throwIfAborted()
    if (!isVendorFailure(error)) throw error
    return isPassing(error.failure)
      ? silent(waiting, known, `it cannot be asked (${error.failure.message.replace(/\.$/, '')})`)
      : { state: 'failed', failure: error.failure }
  }
  const cost = found.cost === undefined ? {} : { cost: found.cost }
  try {
    return { state: 'done', result: await finish(found.answer, known.wish), ...cost }
  } catch (error) {
    signal.throwIfAborted()
    if (!isVendorFailure(error)) throw error
    return { state: 'failed', failure: error.failure, ...cost }
  }
}
