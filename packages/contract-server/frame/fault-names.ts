/**
 * What can go wrong with a request, by kind:
 * `refusal` on any route, before anything is done; `purchase` a refusal of routes that sell something;
 * `wire` spoils the answer on its way; `accepted` likewise, only once the job is on the bill;
 * `media`, `job`, `webhook` and `words` spoil what was bought.
 */
export const FAULT_KINDS = {
  unauthorized: 'refusal',
  rate_limited: 'refusal',
  rate_limited_without_hint: 'refusal',
  server_error: 'refusal',
  bad_gateway: 'refusal',
  unavailable: 'refusal',
  overloaded: 'refusal',
  html_403: 'refusal',
  out_of_credit: 'purchase',
  conflict: 'purchase',
  content_policy: 'purchase',
  slow_headers: 'wire',
  cut_body: 'wire',
  malformed_json: 'wire',
  breaks_schema: 'wire',
  reset: 'wire',
  reset_after_accept: 'accepted',
  wrong_duration: 'media',
  silent_audio: 'media',
  black_video: 'media',
  wrong_size: 'media',
  other_place: 'media',
  job_fails: 'job',
  job_never_ends: 'job',
  slow_job: 'job',
  webhook_never: 'webhook',
  webhook_twice: 'webhook',
  webhook_out_of_order: 'webhook',
  webhook_forged: 'webhook',
  webhook_replayed: 'webhook',
  webhook_late: 'webhook',
  prose_around: 'words',
  cut_short: 'words',
  refusal: 'words',
  stream_error: 'words',
  no_usage: 'words',
  loses_words: 'words',
  invents_words: 'words',
} as const

export type Fault = keyof typeof FAULT_KINDS
export type FaultKind = (typeof FAULT_KINDS)[Fault]

export const FAULTS = Object.keys(FAULT_KINDS) as Fault[]

/** Faults that a route can suffer at all. */
export const suffers = (fault: Fault, sells: boolean): boolean => {
  const kind = FAULT_KINDS[fault]
  return kind === 'refusal' || kind === 'wire' || sells
}
