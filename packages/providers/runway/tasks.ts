import { z } from 'zod'
import { askJson, askVendor, type ReadRefusal, unreadable } from '../http/ask-vendor.js'
import type { FileJobs } from '../http/file-jobs.js'
import { goneWhereUnknown, jobCancelled, jobFailed } from '../http/job-failures.js'
import { isVendorFailure } from '../http/vendor-failure.js'
import type { VendorRequest } from '../http/vendor-request.js'
import { withoutSecrets } from '../http/without-secrets.js'
import type { CallContext } from '../ports/call.js'
import { PATIENCE, RUNWAY, RUNWAY_URL, type RunwaySettings } from './settings.js'

const VERSION = '2024-11-06'
const ASKING = { headers: 60_000, idle: 30_000, whole: 120_000 } as const

const WireStarted = z.looseObject({ id: z.string().regex(/^[\w-]{8,80}$/) })
const WireTask = z.looseObject({
  status: z.enum(['PENDING', 'THROTTLED', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED']),
  progress: z.number().nullish(),
  output: z.array(z.string().min(1)).nullish(),
  failure: z.string().nullish(),
  failureCode: z.string().nullish(),
})
const WireError = z.looseObject({ error: z.string() })

/** Credit that is gone is told in words, with the status of a bad request. */
const NO_CREDIT = /enough credits|insufficient credit/i

const readRefusal: ReadRefusal = (body) => {
  const read = WireError.safeParse(body)
  if (!read.success) return {}
  return { said: read.data.error, ...(NO_CREDIT.test(read.data.error) ? { kind: 'quota' as const } : {}) }
}

/** `SAFETY.INPUT.TEXT`, `INPUT_PREPROCESSING.SAFETY.TEXT` and `ASSET.INVALID` are what a person has to change. */
const whyOf = (code: string): 'content' | 'input' | 'chance' => (/SAFETY/.test(code) ? 'content' : /^ASSET/.test(code) ? 'input' : 'chance')

/** Runway's tasks, each of which ends in one file. It tells no price, and nobody when one has ended. */
export const tasks = <Request>(
  { apiKey, baseUrl = RUNWAY_URL, patience = PATIENCE, now, deadlines = ASKING }: RunwaySettings,
  path: string,
  inputOf: (request: Request, context: CallContext) => Promise<object>,
): FileJobs<Request> => {
  const base = baseUrl.replace(/\/+$/, '')
  const requestTo = (method: 'GET' | 'POST' | 'DELETE', to: string, signal: AbortSignal, body?: object): VendorRequest => ({
    vendor: RUNWAY,
    method,
    url: `${base}/v1/${to}`,
    headers: {
      authorization: `Bearer ${apiKey}`,
      'x-runway-version': VERSION,
      accept: 'application/json',
      ...(body ? { 'content-type': 'application/json' } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
    signal,
    secrets: [apiKey],
    deadlines,
  })
  return {
    vendor: RUNWAY,
    baseUrl: base,
    patience,
    ...(now ? { now } : {}),
    submit: async (request, context) => {
      const input = await inputOf(request, context)
      context.signal.throwIfAborted()
      const asked = requestTo('POST', path, context.signal, input)
      const { json } = await askJson(asked, readRefusal)
      const started = WireStarted.safeParse(json)
      if (!started.success) throw unreadable(asked)
      return started.data.id
    },
    ended: async (job, signal) => {
      const asked = requestTo('GET', `tasks/${job}`, signal)
      const { json } = await askJson(asked, readRefusal).catch(goneWhereUnknown(RUNWAY))
      const read = WireTask.safeParse(json)
      if (!read.success) throw unreadable(asked)
      const { status, progress, output, failure, failureCode } = read.data
      if (status === 'FAILED')
        return { state: 'failed', failure: jobFailed(RUNWAY, withoutSecrets(failure ?? '', [apiKey]), whyOf(failureCode ?? '')) }
      if (status === 'CANCELLED') return { state: 'failed', failure: jobCancelled(RUNWAY) }
      if (status !== 'SUCCEEDED')
        return { state: 'running', ...(typeof progress === 'number' ? { progress: Math.min(1, Math.max(0, progress)) } : {}) }
      const [url] = output ?? []
      if (url === undefined) throw unreadable(asked)
      return { state: 'made', url }
    },
    cancel: async (job, signal) => {
      await askVendor(requestTo('DELETE', `tasks/${job}`, signal), readRefusal).catch((error: unknown) => {
        if (!isVendorFailure(error)) throw error
      })
    },
  }
}
