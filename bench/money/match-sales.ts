import type { CallSeen, Purchase } from './books.js'
import type { Sale } from './vendor-server.js'

/** Vendors that name a job when they take it, and tell of it whenever they are asked by that name. */
const KEPT: ReadonlySet<string> = new Set(['genaipro', 'fal'])
/** Millionths of a dollar up to which a call of unknown fate counts as spent and is made again (`ledger/unknown-call`). */
const SMALL = 30_000

export const isKept = ({ vendor }: Sale): boolean => KEPT.has(vendor)

export type Booked = { readonly call: CallSeen; readonly purchase: Purchase }

/** Each sale of the bill beside the one purchase in the books that is it. */
export type Matched = {
  /** Known for what they are: the call names the job, or the amounts are the same to the millionth. */
  readonly known: readonly (Booked & { readonly sale: Sale })[]
  /** Sold, and on the books as a call whose fate nobody could learn. */
  readonly presumed: readonly (Booked & { readonly sale: Sale })[]
  /** Sold, and nothing on the books stands for it. */
  readonly orphans: readonly Sale[]
  /** On the books, and never sold. */
  readonly unsold: readonly Booked[]
}

/** Whether a purchase may stand for what nobody knows: set aside for a call that waits for a person, or a cheap one counted as lost. */
export const isUncertain = ({ call, purchase }: Booked): boolean =>
  purchase.kind === 'held' ? call.state === 'unknown' : purchase.amount === call.estimate && call.estimate <= SMALL

/** Matches one to one; a purchase stands for one sale and no more. */
export const matchSales = (calls: readonly CallSeen[], charged: readonly Sale[]): Matched => {
  // What is free was not bought.
  let left: Booked[] = calls.flatMap((call) => call.purchases.filter(({ amount }) => amount > 0).map((purchase) => ({ call, purchase })))
  let sales = [...charged]
  const take = (fits: (sale: Sale, booked: Booked) => boolean): (Booked & { sale: Sale })[] => {
    const found: (Booked & { sale: Sale })[] = []
    for (const sale of sales) {
      const booked = left.find((one) => one.call.provider === sale.vendor && fits(sale, one))
      if (!booked) continue
      found.push({ ...booked, sale })
      left = left.filter((one) => one !== booked)
    }
    sales = sales.filter((sale) => !found.some((one) => one.sale === sale))
    return found
  }
  const last = ({ call: { purchases } }: Booked): number => Math.max(...purchases.map(({ attempt }) => attempt))
  // A call's operation is that of its last handing over.
  const named = take((sale, one) => isKept(sale) && one.call.operation.includes(sale.job) && one.purchase.attempt === last(one))
  const equal = take((sale, one) => !isKept(sale) && one.purchase.kind === 'settled' && one.purchase.amount === sale.micros)
  const presumed = take((sale, one) => isUncertain(one) && (!isKept(sale) || one.purchase.amount === sale.micros))
  return { known: [...named, ...equal], presumed, orphans: sales, unsold: left }
}
