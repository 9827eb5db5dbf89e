import { z } from 'zod'
import { askJson, askVendor, type ReadRefusal, unreadable } from '../http/ask-vendor.js'
import type { FileJobs } from '../http/file-jobs.js'
import { goneWhereUnknown, jobCancelled, jobFailed, jobGone } from '../http/job-failures.js'
import { isVendorFailure } from '../http/vendor-failure.js'
import type { VendorRequest } from '../http/vendor-request.js'
import { withoutSecrets } from '../http/without-secrets.js'
import type { CallContext } from '../ports/call.js'
import { PATIENCE, REPLICATE, REPLICATE_URL, type ReplicateSettings } from './settings.js'

const ASKING = { headers: 60_000, idle: 30_000, whole: 120_000 } as const

const Id = z.string().regex(/^[\w-]{8,80}$/)
const WireStarted = z.looseObject({ id: Id })
const WirePrediction = z.looseObject({
  status: z.enum(['starting', 'processing', 'succeeded', 'failed', 'canceled', 'aborted']),
  /** An address or a list of them, by model. */
  output: z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]).nullish(),
  error: z.unknown().optional(),
  data_removed: z.boolean().nullish(),
})
const WireError = z.looseObject({ title: z.string().nullish(), detail: z.string().nullish() })

const readRefusal: ReadRefusal = (body) => {
  const read = WireError.safeParse(body)
  return read.success ? { said: read.data.detail ?? read.data.title ?? '' } : {}
}

/** How models say that they refuse a content; there is no code for it but in words. */
const CONTENT = /E005|sensitive|nsfw|flagged|moderat|safety/i

/** Predictions of a model of Replicate, whose output is one file. It tells no price. */
export const predictions = <Request>(
  { apiKey, baseUrl = REPLICATE_URL, model, patience = PATIENCE, now, deadlines = ASKING }: ReplicateSettings,
  inputOf: (request: Request, context: CallContext) => Promise<object>,
): FileJobs<Request> => {
  const base = baseUrl.replace(/\/+$/, '')
  const requestTo = (method: 'GET' | 'POST', path: string, signal: AbortSignal, body?: object): VendorRequest => ({
    vendor: REPLICATE,
    method,
    url: `${base}/${path}`,
    headers: {
      authorization: `Bearer ${apiKey}`,
      accept: 'application/json',
      ...(body ? { 'content-type': 'application/json' } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
    signal,
    secrets: [apiKey],
    deadlines,
  })
  return {
    vendor: REPLICATE,
    baseUrl: base,
    patience,
    ...(now ? { now } : {}),
    submit: async (request, context) => {
      const input = await inputOf(request, context)
      const hook = context.webhook === undefined ? {} : { webhook: context.webhook, webhook_events_filter: ['completed'] }
      context.signal.throwIfAborted()
      const asked = requestTo('POST', `models/${model}/predictions`, context.signal, { input, ...hook })
      const { json } = await askJson(asked, readRefusal)
      const started = WireStarted.safeParse(json)
      if (!started.success) throw unreadable(asked)
      return started.data.id
    },
    ended: async (job, signal) => {
      const asked = requestTo('GET', `predictions/${job}`, signal)
      const { json } = await askJson(asked, readRefusal).catch(goneWhereUnknown(REPLICATE))
      const read = WirePrediction.safeParse(json)
      if (!read.success) throw unreadable(asked)
      const { status, output, error, data_removed } = read.data
      if (status === 'starting' || status === 'processing') return { state: 'running' }
      if (status === 'failed') {
        const said = typeof error === 'string' ? withoutSecrets(error, [apiKey]) : ''
        return { state: 'failed', failure: jobFailed(REPLICATE, said, CONTENT.test(said) ? 'content' : 'chance') }
      }
      if (status !== 'succeeded') return { state: 'failed', failure: jobCancelled(REPLICATE) }
      const [url] = [output ?? []].flat()
      if (url === undefined) throw data_removed ? jobGone(REPLICATE) : unreadable(asked)
      return { state: 'made', url }
    },
    cancel: async (job, signal) => {
      await askVendor({ ...requestTo('POST', `predictions/${job}/cancel`, signal), spends: false }, readRefusal).catch((error: unknown) => {
        if (!isVendorFailure(error)) throw error
      })
    },
    jobIn: (message) => WireStarted.safeParse(message).data?.id,
  }
}
