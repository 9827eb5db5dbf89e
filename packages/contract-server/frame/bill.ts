import { randomUUID } from 'node:crypto'

/** A sale. `micros` are millionths of a US dollar; a voided one was accepted and not charged for in the end. */
export type Sale = {
  readonly id: string
  readonly at: string
  readonly vendor: string
  readonly key: string
  readonly route: string
  readonly model: string
  /** The vendor's own id of the job or of the answer. */
  readonly job: string
  readonly units: number
  readonly unit: string
  readonly micros: number
  readonly idempotency?: string
  /** SHA-256 of the request's body: equal ones are the same thing bought twice. */
  readonly request: string
  readonly state: 'charged' | 'voided'
}

export type Bill = {
  readonly charge: (sale: Omit<Sale, 'id' | 'at' | 'state'>) => Sale
  /** The job is not paid for after all. */
  readonly void: (vendor: string, job: string) => void
  readonly sales: (where?: { readonly vendor?: string; readonly key?: string }) => readonly Sale[]
  readonly reset: () => void
}

export const keepBill = (now: () => number): Bill => {
  let sales: Sale[] = []
  return {
    charge: (sale) => {
      const written: Sale = {
        ...sale,
        micros: Math.round(sale.micros),
        id: randomUUID(),
        at: new Date(now()).toISOString(),
        state: 'charged',
      }
      sales.push(written)
      return written
    },
    void: (vendor, job) => {
      sales = sales.map((sale) => (sale.vendor === vendor && sale.job === job ? { ...sale, state: 'voided' } : sale))
    },
    sales: ({ vendor, key } = {}) =>
      sales.filter((sale) => (vendor === undefined || sale.vendor === vendor) && (key === undefined || sale.key === key)),
    reset: () => {
      sales = []
    },
  }
}

/** The bill with its sums: dollars as text to the millionth, and requests that were charged for more than once. */
export const readBill = (sales: readonly Sale[]) => {
  const charged = sales.filter((sale) => sale.state === 'charged')
  const sum = (list: readonly Sale[]): number => list.reduce((total, sale) => total + sale.micros, 0)
  const byVendor: Record<string, { jobs: number; micros: number; dollars: string }> = {}
  const times = new Map<string, Sale[]>()
  for (const sale of charged) {
    const so = byVendor[sale.vendor] ?? { jobs: 0, micros: 0, dollars: '' }
    byVendor[sale.vendor] = { jobs: so.jobs + 1, micros: so.micros + sale.micros, dollars: ((so.micros + sale.micros) / 1e6).toFixed(6) }
    const same = `${sale.vendor} ${sale.key} ${sale.route} ${sale.request}`
    times.set(same, [...(times.get(same) ?? []), sale])
  }
  const twice = [...times.values()].filter((list) => list.length > 1)
  return {
    jobs: charged.length,
    micros: sum(charged),
    dollars: (sum(charged) / 1e6).toFixed(6),
    byVendor,
    boughtTwice: twice.map((list) => ({ vendor: list[0]!.vendor, route: list[0]!.route, jobs: list.map((sale) => sale.job) })),
    sales,
  }
}
