import type { Books, CallSeen } from './books.js'
import type { FilmPlan } from './plan.js'
import type { Sale } from './vendor-server.js'

/** What became of a film and its money. */
export type FilmResult = {
  readonly film: number
  /** `complete`, or the reason it waits or has failed for. */
  readonly end: string
  /** Jobs on the vendors' bill, and those for which the books know no purchase of their own. */
  readonly sold: number
  readonly twice: readonly string[]
  /** Paid jobs whose vendor keeps them to be asked for, that no call has and none gave up knowingly. */
  readonly lost: readonly string[]
  /** Calls that wait for a person's word. */
  readonly parked: number
  /** Purchases of a call beyond its first, on the books: cheap ones of unknown fate, and answers that were no good. */
  readonly counted: number
  /** Takes that were no good and were bought once more. */
  readonly again: number
  /** Millionths of a dollar, by the vendors and by the books, and what is still set aside. */
  readonly billed: number
  readonly booked: number
  readonly held: number
  readonly capPassed: boolean
  /** What is untrue of it. */
  readonly wrong: readonly string[]
  /** Whether it was on its way when its studio was killed. */
  readonly hit: boolean
  readonly estimates: readonly number[]
}

/** Vendors whose jobs can be asked for again. */
const KEPT = new Set(['genaipro', 'fal'])
const spent = ({ calls }: Books): number => calls.reduce((sum, { paid, held }) => sum + paid + held, 0)
/** Dollars of the call that was not made, as the film says. */
const refusedPrice = ({ message }: Books): number => Number(/for \$([\d.]+) is not made/.exec(message ?? '')?.[1])

const PAUSES: Readonly<Record<string, (books: Books, plan: FilmPlan) => boolean>> = {
  'call-unknown': ({ calls }) => calls.some(({ state }) => state === 'unknown'),
  'cap-project': (books, { cap }) => spent(books) / 1e6 + refusedPrice(books) > cap,
  'vendor-credit': ({ closed }) => closed.length > 0,
  'vendor-locked': ({ closed }) => closed.length > 0,
  'vendor-down': ({ closed }) => closed.length > 0,
}
/** Failures that a fault of the plan brings about: the film has failed, and says what to do. */
const ENDINGS = /^(VENDOR|VOICE|CLIP|PICTURE|TAKE|MODEL|ANSWER|SCRIPT|BREAKDOWN|STORYBOARD|WRITING)_/

const untrue = (books: Books, plan: FilmPlan): readonly string[] => {
  const { status, pausedReason, code, message, openSteps, scenes, takes } = books
  if (status === 'COMPLETE' && pausedReason === null)
    return takes >= scenes && scenes > 0 ? [] : [`complete with ${takes} takes of ${scenes} scenes`]
  if (openSteps.length > 0) return [`not over: ${status} ${pausedReason} with ${openSteps.join(', ')}`]
  if (pausedReason === 'failed') return code && message && ENDINGS.test(code) && plan.rules.length > 0 ? [] : [`failed: ${code} ${message}`]
  const holds = PAUSES[pausedReason ?? '']
  return holds?.(books, plan) ? [] : [`paused without its reason: ${status} ${pausedReason} ${code} ${message}`]
}

/** Times a call was handed over and paid for by the books, or is set aside for. */
const purchases = ({ settled, held }: CallSeen): number => settled + (held > 0 ? 1 : 0)

export const judge = (books: Books, sales: readonly Sale[], plan: FilmPlan, hit: boolean): FilmResult => {
  const charged = sales.filter(({ state }) => state === 'charged')
  const { calls } = books
  const sum = (list: readonly CallSeen[], of: (call: CallSeen) => number): number => list.reduce((total, call) => total + of(call), 0)
  const vendors = [...new Set(charged.map(({ vendor }) => vendor))]
  const twice = vendors.flatMap((vendor) => {
    const known = sum(
      calls.filter(({ provider }) => provider === vendor),
      purchases,
    )
    const sold = charged.filter((sale) => sale.vendor === vendor).length
    return sold > known ? [`${vendor}: ${sold} sold, ${known} on the books`] : []
  })
  const lost = charged
    .filter(({ vendor, job }) => KEPT.has(vendor) && !calls.some(({ operation }) => operation.includes(job)))
    .map(({ vendor, job, request }) => ({ vendor, job, request }))
    .filter(({ vendor }) => !calls.some((call) => call.provider === vendor && (call.settled > 1 || call.state === 'unknown')))
    .map(({ vendor, job }) => `${vendor} ${job}`)
  const [billed, booked, held] = [
    charged.reduce((total, { micros }) => total + micros, 0),
    sum(calls, ({ paid }) => paid),
    sum(calls, (call) => call.held),
  ]
  const wrong = [
    ...untrue(books, plan),
    ...calls.filter(({ state }) => state === 'submitting' || state === 'submitted').map(({ id, state }) => `${id} is ${state}`),
    ...calls.filter(({ state, held: set }) => set > 0 && state !== 'unknown').map(({ id, state }) => `${id} is ${state} and holds money`),
  ]
  return {
    film: plan.film,
    end:
      books.pausedReason === null
        ? books.status.toLowerCase()
        : books.pausedReason === 'failed'
          ? `failed ${books.code}`
          : books.pausedReason,
    sold: charged.length,
    ...{ twice, lost, billed, booked, held, wrong, hit, estimates: books.estimates ?? [] },
    parked: calls.filter(({ state }) => state === 'unknown').length,
    counted: sum(calls, ({ settled }) => Math.max(0, settled - 1)),
    again: calls.filter(({ state, settled }) => state === 'failed' && settled > 0).length,
    capPassed: billed > plan.cap * 1e6 || booked > plan.cap * 1e6,
  }
}
