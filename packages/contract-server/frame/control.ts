import { z } from 'zod'
import { type Answer, ok } from './answer.js'
import { readBill } from './bill.js'
import { FAULT_KINDS } from './fault-names.js'
import { FaultPlan } from './faults.js'
import { LimitChange } from './limits.js'
import { strictly } from './strictly.js'
import type { Vendor } from './vendor.js'
import type { World } from './world.js'

const TimeChange = z.strictObject({
  /** How many times faster the vendors work. */
  scale: z.number().positive().optional(),
  /** Seconds by which their clock goes ahead. */
  advance: z.number().nonnegative().optional(),
  /** Seconds for which each file's address is good from now on; null for the vendor's own. */
  fileLife: z.number().positive().nullable().optional(),
})

const read = <S extends z.ZodType>(schema: S, raw: Buffer, use: (value: z.infer<S>) => unknown): Answer => {
  let value: unknown
  try {
    value = JSON.parse(raw.toString('utf8') || '{}')
  } catch {
    return { status: 400, json: { message: 'The body is no JSON.' } }
  }
  const found = strictly(schema, value)
  if (found.flaws) return { status: 400, json: { message: 'The body does not fit.', flaws: found.flaws } }
  return ok(use(found.value as z.infer<S>))
}

/** The calls that steer the server itself; undefined where there is no such call. */
export const control = async (
  world: World,
  vendors: readonly Vendor[],
  origin: string,
  method: string,
  url: URL,
  raw: Buffer,
): Promise<Answer | undefined> => {
  switch (`${method} ${url.pathname}`) {
    case 'GET /_bill':
      return ok(
        readBill(world.bill.sales({ vendor: url.searchParams.get('vendor') ?? undefined, key: url.searchParams.get('key') ?? undefined })),
      )
    case 'GET /_faults':
      return ok({ rules: world.faults.rules(), struck: world.faults.struck(), known: FAULT_KINDS })
    case 'POST /_faults':
      return read(FaultPlan, raw, (plan) => {
        world.faults.plan(plan)
        return { rules: world.faults.rules() }
      })
    case 'GET /_time':
      return ok({ now: new Date(world.clock.now()).toISOString(), scale: world.clock.scale() })
    case 'POST /_time':
      return read(TimeChange, raw, ({ fileLife, ...change }) => {
        world.clock.set(change)
        if (fileLife !== undefined) world.files.setLife(fileLife ?? undefined)
        return { now: new Date(world.clock.now()).toISOString(), scale: world.clock.scale() }
      })
    case 'POST /_limits':
      return read(LimitChange, raw, (change) => {
        world.limits.set(change)
        return change
      })
    case 'GET /_webhooks':
      return ok({ deliveries: world.webhooks.deliveries() })
    case 'GET /_requests':
      return ok(Object.fromEntries(world.table<number>('frame/requests')))
    case 'GET /_environment':
      return ok(Object.assign({}, ...vendors.map((vendor) => vendor.environment(`${origin}/${vendor.name}`))))
    case 'POST /_reset':
      await world.reset()
      return ok({ reset: true })
    default:
      return undefined
  }
}
