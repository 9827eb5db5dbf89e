import { z } from 'zod'
import { Dollars } from './usage.js'

/** US dollars as a person sets them, to the millionth at most; null takes a cap away. */
const Amount = z.number().min(0).max(1_000_000).nullable()

const Held = z.object({
  cap: Dollars.nullable(),
  /** Spent, and set aside for calls that are being made. */
  spent: Dollars,
})

/** `GET /caps`: what the organization's films may spend. */
export const Caps = z
  .object({
    organization: Held,
    /** One day of UTC. */
    day: Held,
    /** Each film that has no cap of its own. */
    project: z.object({ cap: Dollars.nullable() }),
  })
  .meta({ id: 'Caps' })
export type Caps = z.infer<typeof Caps>

/** `PATCH /caps`: what is left out stays as it is. */
export const CapsBody = z.object({ organization: Amount.optional(), day: Amount.optional(), project: Amount.optional() }).strict()
export type CapsBody = z.infer<typeof CapsBody>

/** `GET /projects/:id/cap`: what one film may spend. */
export const ProjectCap = Held.extend({
  /** Whether it is the film's own, or what the organization says of each. */
  own: z.boolean(),
}).meta({ id: 'ProjectCap' })
export type ProjectCap = z.infer<typeof ProjectCap>

/** `PATCH /projects/:id/cap` */
export const ProjectCapBody = z.object({ cap: Amount }).strict()
