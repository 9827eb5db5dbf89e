import { z } from 'zod'
import { askJson, askVendor, gathered, jsonOf, unreadable } from '../http/ask-vendor.js'
import { goneWhereUnknown, jobGone } from '../http/job-failures.js'
import { send } from '../http/send.js'
import { refusalOf } from '../http/sort-answer.js'
import { isVendorFailure, vendorFailure } from '../http/vendor-failure.js'
import type { VendorRequest } from '../http/vendor-request.js'
import type { Failure } from '../ports/call.js'
import { isModelError, readFalRefusal } from './read-refusal.js'
import { FAL, FAL_URL, type FalSettings } from './settings.js'

const WireJob = z.looseObject({ request_id: z.string().regex(/^[\w-]{8,80}$/) })
const WireStatus = z.looseObject({ status: z.enum(['IN_QUEUE', 'IN_PROGRESS', 'COMPLETED']), error: z.string().nullish() })
const ASKING = { headers: 60_000, idle: 30_000, whole: 120_000 } as const
/** Seconds its files are kept for: long enough for a person to decide about a call of unknown fate. They are public to whoever has the address. */
const KEPT = 7 * 86_400

/** The end of a job as the model tells it. `units`: what it charges for, in the unit of its price. */
export type Ended = { readonly output: unknown; readonly units?: number } | { readonly failure: Failure }

/** fal.ai's queue: what is handed over is named by `request_id`, and asked for at the first two parts of its endpoint only. */
export const falQueue = ({ apiKey, baseUrl = FAL_URL, deadlines = ASKING }: Pick<FalSettings, 'apiKey' | 'baseUrl' | 'deadlines'>) => {
  const base = baseUrl.replace(/\/+$/, '')
  const requestTo = (method: 'GET' | 'POST' | 'PUT', path: string, signal: AbortSignal, body?: object): VendorRequest => ({
    vendor: FAL,
    method,
    url: `${base}/${path}`,
    headers: {
      authorization: `Key ${apiKey}`,
      accept: 'application/json',
      ...(body
        ? {
            'content-type': 'application/json',
            'x-fal-queue-priority': 'normal',
            'x-fal-object-lifecycle-preference': JSON.stringify({ expiration_duration_seconds: KEPT }),
          }
        : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
    signal,
    secrets: [apiKey],
    deadlines,
  })
  const at = (endpoint: string, job: string): string => `${endpoint.split('/').slice(0, 2).join('/')}/requests/${job}`

  /** The result of a completed job: the model's answer, or its own error with its own status. */
  const resultOf = async (endpoint: string, job: string, told: string | undefined, signal: AbortSignal): Promise<Ended> => {
    const request = requestTo('GET', at(endpoint, job), signal)
    const { status, headers, body } = await send(request)
    const json = jsonOf(Buffer.from(await gathered(body)).toString('utf8'))
    if (status === 200) {
      if (json === undefined) throw unreadable(request)
      const units = Number(headers['x-fal-billable-units'] ?? Number.NaN)
      return { output: json, ...(units > 0 ? { units } : {}) }
    }
    if (status === 404) throw jobGone(FAL)
    const refusal = refusalOf({ vendor: FAL, status, headers, secrets: [apiKey], ...readFalRefusal(json, status) })
    // Its own end, and not a trouble of asking for it: the model says so, or the queue had named the same status before.
    if (isModelError(json) || told?.includes(String(status))) return { failure: refusal.failure }
    throw refusal
  }

  return {
    /** Hands a job over. @returns its name. @throws VendorFailure */
    submit: async (endpoint: string, input: object, signal: AbortSignal, webhook?: string): Promise<string> => {
      signal.throwIfAborted()
      const query = webhook === undefined ? '' : `?fal_webhook=${encodeURIComponent(webhook)}`
      const asked = requestTo('POST', `${endpoint}${query}`, signal, input)
      const { json } = await askJson(asked, readFalRefusal)
      const answer = WireJob.safeParse(json)
      if (!answer.success) throw unreadable(asked)
      return answer.data.request_id
    },
    /** The end of a job; undefined while it waits or is worked on. @throws VendorFailure when it cannot be asked for */
    ended: async (endpoint: string, job: string, signal: AbortSignal): Promise<Ended | undefined> => {
      const asked = requestTo('GET', `${at(endpoint, job)}/status?logs=0`, signal)
      const { json } = await askJson(asked, readFalRefusal).catch(goneWhereUnknown(FAL))
      const answer = WireStatus.safeParse(json)
      if (!answer.success) throw unreadable(asked)
      const { status, error } = answer.data
      return status === 'COMPLETED' ? resultOf(endpoint, job, error ?? undefined, signal) : undefined
    },
    /** Asks for a job to be given up; one that has ended, or cannot be reached, stays as it is. */
    cancel: async (endpoint: string, job: string, signal: AbortSignal): Promise<void> => {
      await askVendor(requestTo('PUT', `${at(endpoint, job)}/cancel`, signal), readFalRefusal).catch((error: unknown) => {
        if (!isVendorFailure(error)) throw error
      })
    },
  }
}

/** The end of a job whose answer has not the shape that its model promises; it may have been spoilt on the way. */
export const unreadableEnd = () =>
  vendorFailure('retryable', 'VENDOR_UNREADABLE', `${FAL} told the end of its work in words that cannot be read; it is asked again.`)

const Message = z.looseObject({ request_id: WireJob.shape.request_id })

/** The job that a webhook tells of. */
export const jobInMessage = (message: unknown): string | undefined => Message.safeParse(message).data?.request_id
