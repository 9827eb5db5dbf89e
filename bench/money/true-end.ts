import type { Books } from './books.js'
import type { FilmPlan } from './plan.js'
import type { StruckRule } from './vendor-server.js'

/** Faults after which a vendor is asked no more, by the reason a film then tells. */
const CLOSING: Readonly<Record<string, { readonly faults: readonly string[]; readonly least: number }>> = {
  'vendor-credit': { faults: ['out_of_credit'], least: 1 },
  'vendor-locked': { faults: ['unauthorized', 'html_403'], least: 1 },
  // Fewer in a row than five are chance (`ledger/breaker`).
  'vendor-down': { faults: ['server_error', 'bad_gateway', 'unavailable', 'overloaded', 'reset', 'cut_body'], least: 5 },
}

const spent = ({ calls }: Books): number =>
  calls.reduce((sum, { purchases }) => sum + purchases.reduce((own, { amount }) => own + amount, 0), 0)

/** Millionths of a dollar, rounded up to the cent, of the call that was not made, as the film says. */
const refused = ({ message }: Books): number => 1e6 * Number(/for \$([\d.]+) is not made/.exec(message ?? '')?.[1])

const isTruePause = (books: Books, { cap }: FilmPlan, rules: readonly StruckRule[]): boolean => {
  const { pausedReason, calls, closed } = books
  if (pausedReason === 'call-unknown') return calls.some(({ state }) => state === 'unknown')
  if (pausedReason === 'cap-project') return spent(books) + refused(books) > cap * 1e6
  const closing = CLOSING[pausedReason ?? '']
  if (!closing) return false
  return closed.some((vendor) => {
    const struck = rules.filter((rule) => rule.vendor === vendor && closing.faults.includes(rule.fault))
    return struck.reduce((sum, { hit }) => sum + hit, 0) >= closing.least
  })
}

const isPauseCode = (code: string): boolean => /^(CAP_\w+_REACHED|CALL_UNKNOWN|VENDOR_(CREDIT|LOCKED|DOWN))$/.test(code)

const REFUSALS = ['server_error', 'bad_gateway', 'unavailable', 'overloaded', 'conflict', 'reset'] as const
const SPOILT_WORDS = ['malformed_json', 'breaks_schema', 'cut_body'] as const

/** Faults that end a film when they strike a step often enough, by the code of its failure. */
const ENDING: readonly { readonly code: RegExp; readonly faults: readonly string[] }[] = [
  { code: /^VENDOR_JOB_FAILED$/, faults: ['job_fails'] },
  { code: /^VENDOR_(CONTENT_POLICY|REJECTED|DECLINED)$/, faults: ['content_policy', 'refusal'] },
  { code: /^(TAKE_\w+|VOICE_SILENT)$/, faults: ['silent_audio', 'wrong_duration', 'black_video', 'wrong_size'] },
  { code: /^ANSWER_(UNUSABLE|CUT|LOST)$/, faults: ['cut_short', 'stream_error', ...SPOILT_WORDS] },
  { code: /^VENDOR_BUSY$/, faults: ['rate_limited', 'rate_limited_without_hint'] },
  { code: /^VENDOR_(DOWN|UNREACHABLE)$/, faults: REFUSALS },
  { code: /^VENDOR_(UNREADABLE|BROKE_OFF|FATE_UNKNOWN)$/, faults: ['reset_after_accept', 'stream_error', ...SPOILT_WORDS, ...REFUSALS] },
]

/** Whether each step that has failed for good did so by a fault that struck. */
const isTrueFailure = ({ failures }: Books, rules: readonly StruckRule[]): boolean => {
  const final = failures.filter(({ code }) => !isPauseCode(code))
  const isMeant = (code: string): boolean =>
    ENDING.some((one) => one.code.test(code) && rules.some(({ fault, hit }) => hit > 0 && one.faults.includes(fault)))
  return final.length > 0 && final.every(({ code, message }) => message !== '' && isMeant(code))
}

/** What is untrue of a film's end: it is complete and has all, or it waits or failed for a reason that is the case. */
export const untrueEnd = (books: Books, plan: FilmPlan, rules: readonly StruckRule[]): readonly string[] => {
  const { status, pausedReason, code, message, openSteps, scenes, complete } = books
  if (status === 'COMPLETE' && pausedReason === null)
    return complete === scenes && scenes > 0 ? [] : [`complete with ${complete} of ${scenes} scenes`]
  if (openSteps.length > 0) return [`not over: ${status} ${pausedReason} with ${openSteps.join(', ')}`]
  if (pausedReason === 'failed')
    return isTrueFailure(books, rules)
      ? []
      : [`failed without its fault: ${books.failures.map((one) => `${one.kind} ${one.code} ${one.message}`).join('; ')}`]
  return isTruePause(books, plan, rules) ? [] : [`paused without its reason: ${status} ${pausedReason} ${code} ${message}`]
}
