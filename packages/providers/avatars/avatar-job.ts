import { join } from 'node:path'
import { refuse } from '@reelwright/film/fault'
import type { Ffmpeg } from '@reelwright/media/ffmpeg/find'
import { z } from 'zod'
import { downloadOnce } from '../http/download.js'
import { vendorFailure } from '../http/vendor-failure.js'
import { checkJob, handOver, type Look } from '../http/vendor-job.js'
import { withoutSecrets } from '../http/without-secrets.js'
import type { AvatarRequest, AvatarResult } from '../ports/avatar.js'
import type { CallContext, Check, Failure, Json } from '../ports/call.js'
import { lengthOf, lookOver } from './look-over.js'
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

/** What a presenter says, and millionths of a dollar a second of it. */
const Wish = z.object({ text: z.string(), rate: z.number().nonnegative() })

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

/** The parts of an `AvatarMaker` that are the same for every vendor: a job is handed over once and asked for until its film is here. */
export const avatarJob = (own: AvatarVendor) => {
  const { vendor, baseUrl, ffmpeg, secrets, patience = PATIENCE, now = Date.now } = own
  const ended = ({ state, said }: { readonly state: 'failed' | 'rejected'; readonly said?: string }): Look => {
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
      return handOver(() => own.submit(request, context), { text: request.text, rate: own.rate(request) }, now)
    },
    check: (operation: Json, context: CallContext): Promise<Check<AvatarResult>> => {
      const { scratch, signal } = context
      const file = join(scratch, FILE)
      const look = async (job: string, wish: Json): Promise<Look> => {
        const news = await own.ask(job, signal)
        if (news.state === 'running') return news
        if (news.state !== 'done') return ended(news)
        await downloadOnce({ vendor, url: news.url, baseUrl, file, most: MOST, signal })
        const seconds = news.seconds ?? (await lengthOf(ffmpeg, file, signal))
        return { state: 'done', answer: null, cost: Math.round(seconds * Wish.parse(wish).rate) }
      }
      const finish = async (_: Json, wish: Json): Promise<AvatarResult> => {
        const seen = await lookOver(ffmpeg, { file, text: Wish.parse(wish).text, vendor }, signal)
        return { video: { file, type: 'video/mp4', ...seen } }
      }
      return checkJob({ vendor, patience, now }, operation, context, look, finish)
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
