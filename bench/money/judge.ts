import type { Books, Estimated } from './books.js'
import { isKept, isUncertain, matchSales } from './match-sales.js'
import type { FilmPlan } from './plan.js'
import { untrueEnd } from './true-end.js'
import type { Sale, StruckRule } from './vendor-server.js'

/** What became of a film and its money. Amounts are millionths of a dollar. */
export type FilmResult = {
  readonly film: number
  /** `complete`, or the reason it waits or has failed for. */
  readonly end: string
  readonly scenes: number
  /** Jobs on the vendors' bill. */
  readonly sold: number
  /** Jobs that were sold before, with nothing on the books that stands for this one. */
  readonly twice: readonly string[]
  /** Paid jobs that the books have lost, or whose result was given up although the vendor can be asked for it. */
  readonly lost: readonly string[]
  /** Calls that wait for a person's word, and how many of them the vendor has on its bill. */
  readonly parked: number
  readonly parkedSold: number
  /** Cheap purchases of unknown fate that count as spent, and how many of them were sold. */
  readonly counted: number
  readonly countedSold: number
  /** Results that were paid for and are no good. */
  readonly spoilt: number
  /** By the vendors, by the books, still set aside, and the most that was ever spent and set aside at once. */
  readonly billed: number
  readonly booked: number
  readonly held: number
  readonly peak: number
  readonly capPassed: boolean
  /** What is untrue of it. */
  readonly wrong: readonly string[]
  /** How often each fault has struck it. */
  readonly struck: Readonly<Record<string, number>>
  readonly estimates: readonly Estimated[]
}

/** Why a paid result may be of no use: what was made is no good. */
const NO_GOOD = /^(VOICE|CLIP|PICTURE|TAKE)_/
const SPOILING: ReadonlySet<string> = new Set(['silent_audio', 'wrong_duration', 'black_video', 'wrong_size'])

const endOf = ({ pausedReason, status, failures }: Books): string =>
  pausedReason === null
    ? status.toLowerCase()
    : pausedReason === 'failed'
      ? `failed ${[...new Set(failures.map(({ code }) => code))].sort().join(' ')}`
      : pausedReason

/** Holds a film's books against the vendors' bill. */
export const judge = (books: Books, sales: readonly Sale[], rules: readonly StruckRule[], plan: FilmPlan): FilmResult => {
  const charged = sales.filter(({ state }) => state === 'charged')
  const { calls } = books
  const { known, presumed, orphans, unsold } = matchSales(calls, charged)
  const told = ({ vendor, route, job, micros }: Sale): string => `${vendor} ${route} ${job} for ${micros}`
  const twice = orphans.filter((sale) => charged.some((other) => other !== sale && other.request === sale.request))
  const spoils = rules.some(({ fault, hit }) => hit > 0 && SPOILING.has(fault))
  const failed = known.filter(({ call, sale }) => isKept(sale) && call.state === 'failed')
  const spoilt = failed.filter(({ call }) => spoils && NO_GOOD.test(call.code ?? ''))
  const lost = [
    ...orphans.filter((sale) => !twice.includes(sale)).map(told),
    ...failed.filter((one) => !spoilt.includes(one)).map(({ sale, call }) => `${told(sale)}, given up: ${call.code}`),
  ]
  const purchases = calls.flatMap((call) => call.purchases.map((purchase) => ({ call, purchase })))
  const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0)
  const of = (kind: 'settled' | 'held'): number =>
    sum(purchases.filter(({ purchase }) => purchase.kind === kind).map(({ purchase }) => purchase.amount))
  const [billed, booked, held] = [sum(charged.map(({ micros }) => micros)), of('settled'), of('held')]
  const dear = calls.filter(({ estimate }) => estimate > 0)
  const wrong = [
    ...untrueEnd(books, plan, rules),
    // A picture of a library that was begun and then not wanted, because another was chosen after a kill, costs nobody anything.
    ...dear.filter(({ state }) => state === 'submitting' || state === 'submitted').map(({ id, state }) => `${id} is ${state}`),
    ...purchases
      .filter(({ call, purchase }) => purchase.kind === 'held' && purchase.amount > 0 && call.state !== 'unknown')
      .map(({ call }) => `${call.id} is ${call.state} and holds money`),
    ...known
      .filter(({ purchase, sale }) => purchase.amount !== sale.micros)
      .map(({ purchase, sale }) => `${told(sale)} is on the books for ${purchase.amount}`),
    ...unsold
      .filter((one) => !isUncertain(one))
      .map(({ call, purchase }) => `${call.id} of ${call.provider} is on the books for ${purchase.amount} and was not sold`),
  ]
  const cap = plan.cap * 1e6
  const cheap = (list: readonly { readonly purchase: { readonly kind: string } }[]): number =>
    list.filter(({ purchase }) => purchase.kind === 'settled').length
  return {
    ...{ film: plan.film, end: endOf(books), scenes: books.scenes, sold: charged.length },
    ...{ twice: twice.map(told), lost, wrong, billed, booked, held, peak: books.peak },
    parked: calls.filter(({ state }) => state === 'unknown').length,
    parkedSold: presumed.length - cheap(presumed) + known.filter(({ call }) => call.state === 'unknown').length,
    counted: cheap(presumed) + cheap(unsold.filter(isUncertain)),
    countedSold: cheap(presumed),
    spoilt: spoilt.length,
    capPassed: billed > cap || books.peak > cap,
    struck: Object.fromEntries(rules.filter(({ hit }) => hit > 0).map(({ vendor, fault, hit }) => [`${vendor} ${fault}`, hit])),
    estimates: books.estimates ?? [],
  }
}
