import { z } from 'zod'
import { PageQuery } from './page.js'

/** US dollars with six decimals, as text: no cent is lost on the way. */
export const Dollars = z
  .string()
  .regex(/^-?\d+\.\d{6}$/)
  .meta({ id: 'Dollars' })

const moment = z.iso.datetime()

export const USAGE_BY = ['project', 'scene', 'vendor', 'day'] as const

/** `GET /usage`: from a moment on, and before another. */
export const UsageQuery = z
  .object({
    by: z.enum(USAGE_BY).default('project'),
    from: z.iso.datetime({ offset: true }).optional(),
    to: z.iso.datetime({ offset: true }).optional(),
    projectId: z.string().max(100).optional(),
  })
  .strict()
export type UsageQuery = z.infer<typeof UsageQuery>

const Sums = z.object({
  calls: z.int(),
  /** Settled. */
  spent: Dollars,
  /** Set aside for calls whose price is not known yet. */
  reserved: Dollars,
})

export const Usage = Sums.extend({
  by: z.enum(USAGE_BY),
  currency: z.literal('USD'),
  /** The dearest first; days in order. `key` is the id, the vendor, or the day in UTC; null where a call was for no scene. `gone` is a film that left the trash for good. */
  items: z.array(Sums.extend({ key: z.string().nullable(), name: z.string().nullable(), gone: z.boolean() })),
}).meta({ id: 'Usage' })
export type Usage = z.infer<typeof Usage>

/** `GET /ledger` */
export const LedgerQuery = PageQuery.extend({
  projectId: z.string().max(100).optional(),
  sceneId: z.string().max(200).optional(),
  provider: z.string().max(100).optional(),
}).strict()
export type LedgerQuery = z.infer<typeof LedgerQuery>

/** One movement of money. */
export const LedgerEntry = z
  .object({
    id: z.string(),
    kind: z.enum(['reserve', 'settle', 'release']),
    amount: Dollars,
    callId: z.string(),
    /** From one on: a call that is made once more is paid for once more. */
    attempt: z.int(),
    projectId: z.string(),
    title: z.string().nullable(),
    format: z.enum(['documentary', 'property']).nullable(),
    /** The film left the trash for good, and its calls with it. */
    gone: z.boolean(),
    sceneId: z.string().nullable(),
    capability: z.string(),
    provider: z.string(),
    model: z.string(),
    createdAt: moment,
  })
  .meta({ id: 'LedgerEntry' })
export type LedgerEntry = z.infer<typeof LedgerEntry>

export const CALL_STATES = ['reserved', 'submitting', 'submitted', 'succeeded', 'failed', 'unknown'] as const

/** `GET /calls` */
export const CallsQuery = PageQuery.extend({ state: z.enum(CALL_STATES).optional(), projectId: z.string().max(100).optional() }).strict()
export type CallsQuery = z.infer<typeof CallsQuery>

/** What a person may have found out about a call of unknown fate. */
export const CALL_ANSWERS = ['look-again', 'lost', 'buy-again'] as const

/** One request to a provider. */
export const Call = z
  .object({
    id: z.string(),
    projectId: z.string(),
    sceneId: z.string().nullable(),
    capability: z.string(),
    provider: z.string(),
    model: z.string(),
    variation: z.int(),
    state: z.enum(CALL_STATES),
    attempts: z.int(),
    estimate: Dollars,
    cost: Dollars.nullable(),
    failure: z.object({ code: z.string(), message: z.string() }).nullable(),
    /** Of a call of unknown fate: what is known of it, and which answers `POST /calls/:id/answer` takes; null of every other. */
    question: z.object({ known: z.string(), answers: z.array(z.enum(CALL_ANSWERS)) }).nullable(),
    createdAt: moment,
    updatedAt: moment,
  })
  .meta({ id: 'Call' })
export type Call = z.infer<typeof Call>

/** `POST /calls/:id/answer`: what a person found out about a call of unknown fate. */
export const CallAnswer = z
  .object({
    answer: z.enum(CALL_ANSWERS),
    /** With `buy-again`: the provider charged for the first one too. */
    paid: z.boolean().default(false),
  })
  .strict()
export type CallAnswer = z.infer<typeof CallAnswer>
