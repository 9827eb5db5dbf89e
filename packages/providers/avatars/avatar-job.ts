import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { refuse } from '@reelwright/film/fault'
import type { Ffmpeg } from '@reelwright/media/ffmpeg/find'
import { z } from 'zod'
import { download } from '../http/download.js'
import { isVendorFailure, vendorFailure } from '../http/vendor-failure.js'
import { isPassing } from '../http/vendor-job.js'
import { withoutSecrets } from '../http/without-secrets.js'
import type { AvatarRequest, AvatarResult } from '../ports/avatar.js'
import type { CallContext, Check, Failure, Json } from '../ports/call.js'
import { lookOver } from './look-over.js'
import { spokenPrice } from './spoken-price.js'

/** What a vendor says of a job when asked. `seconds`: the length it charges, where it tells it. */
export type JobNews =
  | { readonly state: 'running' }
  | { readonly state: 'done'; readonly url: string; readonly seconds?: number }
  | { readonly state: 'failed' | 'rejected'; readonly said?: string }

/** What differs between vendors of avatars: how a job is handed over and how it is asked for. */
export type AvatarVendor = {
  readonly vendor: string
  readonly baseUrl: string
  readonly ffmpeg: Ffmpeg
  readonly secrets: readonly string[]
  readonly characters: number
  /** Millionths of a dollar a second of film. */
  readonly rate: (request: AvatarRequest) => number
  /** @returns the job's id. @throws VendorFailure */
  readonly submit: (request: AvatarRequest, context: CallContext) => Promise<string>
  /** @throws VendorFailure */
  readonly ask: (job: string, signal: AbortSignal) => Promise<JobNews>
  /** Milliseconds after which a job that says nothing new is given up; half an hour when left out. */
  readonly patience?: number
  readonly now?: () => number
}

const PATIENCE = 1_800_000
const FILE = 'avatar.mp4'
const MOST = 1024 ** 3

const Operation = z.union([
  z.object({ job: z.string().min(1), text: z.string(), since: z.number(), rate: z.number().nonnegative() }),
  z.object({ failure: z.custom<Failure>((value) => typeof value === 'object' && value !== null) }),
])

const checkScript = ({ text }: AvatarRequest, { vendor, characters }: AvatarVendor): void => {
  if (!/[\p{L}\p{N}]/u.test(text))
    throw refuse('AVATAR_TEXT_EMPTY', 'The presenter has nothing to say; write some words.', { field: 'text' })
  if (text.length > characters)
    throw refuse('AVATAR_TEXT_TOO_LONG', `With ${vendor} a presenter says up to ${characters} characters at a time; shorten the words.`, {
      field: 'text',
      limit: `${characters} characters`,
      given: `${text.length} characters`,
    })
}

const isThere = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  )

/** The parts of an `AvatarMaker` that are the same for every vendor: a job is handed over once and asked for until its film is here. */
export const avatarJob = (own: AvatarVendor) => {
  const { vendor, baseUrl, ffmpeg, secrets, patience = PATIENCE, now = Date.now } = own
  const silent = (since: number): Check<AvatarResult> => {
    if (now() - since < patience) return { state: 'running' }
    const message = `${vendor} has had the presenter's words for ${Math.round(patience / 60_000)} minutes without an end; look again later, count it as lost, or buy it again.`
    return { state: 'failed', failure: { kind: 'unknown', code: 'VENDOR_SILENT', message } }
  }
  const ended = ({ state, said }: { readonly state: 'failed' | 'rejected'; readonly said?: string }): Check<AvatarResult> => {
    const words = said ? ` (“${withoutSecrets(said, secrets)}”)` : ''
    const failure: Failure =
      state === 'rejected'
        ? { kind: 'rejected', code: 'VENDOR_REJECTED', message: `${vendor} refuses to say these words${words}; change them.` }
        : { kind: 'retryable', code: 'VENDOR_JOB_FAILED', message: `${vendor} could not make the presenter${words}; it is asked again.` }
    return { state: 'failed', failure }
  }
  return {
    estimate: (request: AvatarRequest): number => spokenPrice(request.text, own.rate(request)),
    start: async (request: AvatarRequest, context: CallContext): Promise<Json> => {
      checkScript(request, own)
      context.signal.throwIfAborted()
      try {
        return { job: await own.submit(request, context), text: request.text, since: now(), rate: own.rate(request) }
      } catch (error) {
        if (!isVendorFailure(error)) throw error
        return { failure: { ...error.failure } as Json }
      }
    },
    check: async (operation: Json, { scratch, signal }: CallContext): Promise<Check<AvatarResult>> => {
      const known = Operation.parse(operation)
      if ('failure' in known) return { state: 'failed', failure: known.failure }
      try {
        const news = await own.ask(known.job, signal)
        if (news.state === 'running') return silent(known.since)
        if (news.state !== 'done') return ended(news)
        const file = join(scratch, FILE)
        if (!(await isThere(file))) await download({ vendor, url: news.url, baseUrl, file, most: MOST, signal })
        const costOf = (seconds: number): number => Math.round((news.seconds ?? seconds) * known.rate)
        const seen = await lookOver(ffmpeg, { file, text: known.text, vendor, costOf }, signal)
        return { state: 'done', result: { video: { file, type: 'video/mp4', ...seen } }, cost: costOf(seen.seconds) }
      } catch (error) {
        signal.throwIfAborted()
        if (!isVendorFailure(error)) throw error
        const { failure, cost } = error
        // The job goes on whether or not it can be asked just now.
        const passing = isPassing(failure) && !failure.code.startsWith('AVATAR_')
        return passing ? silent(known.since) : { state: 'failed', failure, ...(cost === undefined ? {} : { cost }) }
      }
    },
  }
}

/** What names no job, where there has to be one. */
export const unreadableNews = (vendor: string) =>
  vendorFailure('retryable', 'VENDOR_UNREADABLE', `${vendor} answered with something that cannot be read; it is asked again.`)

const ASPECTS = { '16:9': 16 / 9, '9:16': 9 / 16, '1:1': 1, '4:5': 4 / 5, '5:4': 5 / 4 } as const

/** The shape nearest to the one asked for, of those that vendors of avatars name. */
export const nearestAspect = ({ width, height }: Pick<AvatarRequest, 'width' | 'height'>): keyof typeof ASPECTS => {
  const off = (ratio: number): number => Math.abs(Math.log(width / height / ratio))
  return (Object.keys(ASPECTS) as (keyof typeof ASPECTS)[]).reduce((best, one) => (off(ASPECTS[one]) < off(ASPECTS[best]) ? one : best))
}
