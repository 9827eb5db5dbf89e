import { z } from 'zod'
import { FAULTS, type Fault, suffers } from './fault-names.js'
import { hashOf, numbersOf, oneOf } from './seeded.js'

const Name = z.enum(FAULTS as [Fault, ...Fault[]])

/**
 * Which requests a fault befalls: those that fit vendor, route, key and a piece of the body, and of them
 * the `nth` (from 1), every `every`th, at most `times`, or a seeded `share`. With several faults one is drawn.
 */
export const FaultRule = z.strictObject({
  fault: z.union([Name, z.array(Name).min(1)]),
  vendor: z.string().optional(),
  route: z.string().optional(),
  key: z.string().optional(),
  body: z.string().optional(),
  nth: z.union([z.int().min(1), z.array(z.int().min(1))]).optional(),
  every: z.int().min(1).optional(),
  times: z.int().min(1).optional(),
  share: z.number().min(0).max(1).optional(),
})
export type FaultRule = z.infer<typeof FaultRule>

export const FaultPlan = z.strictObject({
  rules: z.array(FaultRule),
  seed: z.union([z.string(), z.number()]).default(1),
  /** Adds to the rules that stand instead of replacing them. */
  append: z.boolean().default(false),
})

type Standing = { readonly rule: FaultRule; readonly seed: string; met: number; hit: number }

/** A request as the plan sees it. */
export type Suspect = {
  readonly vendor: string
  readonly route: string
  readonly sells: boolean
  readonly key: string
  readonly body: string
}

export type Faults = {
  readonly plan: (plan: z.infer<typeof FaultPlan>) => void
  /** What befalls this request. Each call counts. */
  readonly draw: (request: Suspect) => ReadonlySet<Fault>
  /** How often each fault has struck, by `vendor/route/fault`. */
  readonly struck: () => Record<string, number>
  readonly rules: () => readonly (FaultRule & { readonly met: number; readonly hit: number })[]
  readonly reset: () => void
}

const fits = (rule: FaultRule, request: Suspect): boolean =>
  (rule.vendor === undefined || rule.vendor === request.vendor) &&
  (rule.route === undefined || rule.route === request.route) &&
  (rule.key === undefined || rule.key === request.key) &&
  (rule.body === undefined || request.body.includes(rule.body))

export const keepFaults = (): Faults => {
  let standing: Standing[] = []
  let seen = new Map<string, number>()
  let struck: Record<string, number> = {}
  const falls = (one: Standing, lot: string): boolean => {
    const { rule } = one
    if (rule.times !== undefined && one.hit >= rule.times) return false
    if (rule.nth !== undefined && ![rule.nth].flat().includes(one.met)) return false
    if (rule.every !== undefined && one.met % rule.every !== 0) return false
    return rule.share === undefined || numbersOf(one.seed, lot)() < rule.share
  }
  return {
    plan: ({ rules, seed, append }) => {
      const added = rules.map((rule, index) => ({ rule, seed: hashOf(seed, index, JSON.stringify(rule)), met: 0, hit: 0 }))
      standing = append ? [...standing, ...added] : added
      if (!append) seen = new Map()
    },
    draw: (request) => {
      // The same request asked again draws anew, and no other request changes what it draws.
      const lot = hashOf(request.vendor, request.route, request.key, request.body)
      const again = seen.get(lot) ?? 0
      seen.set(lot, again + 1)
      const found = new Set<Fault>()
      for (const one of standing) {
        if (!fits(one.rule, request)) continue
        const possible = [one.rule.fault].flat().filter((fault) => suffers(fault, request.sells))
        if (possible.length === 0) continue
        one.met++
        if (!falls(one, `${lot} ${again}`)) continue
        one.hit++
        const fault = oneOf(possible, numbersOf(one.seed, lot, again, 'which'))
        found.add(fault)
        const name = `${request.vendor}/${request.route}/${fault}`
        struck[name] = (struck[name] ?? 0) + 1
      }
      return found
    },
    struck: () => struck,
    rules: () => standing.map(({ rule, met, hit }) => ({ ...rule, met, hit })),
    reset: () => {
      standing = []
      seen = new Map()
      struck = {}
    },
  }
}
