import { Provenance } from '@reelwright/film/asset'
import { Flaw, Slot } from '@reelwright/film/take'
import { z } from 'zod'

/** One asset for one slot of a scene. */
export const Take = z
  .object({
    id: z.string(),
    projectId: z.string(),
    sceneId: z.string().nullable(),
    slot: Slot,
    selected: z.boolean(),
    url: z.string().nullable(),
    /** Names its bytes: edits of a timeline say by it what is to be shown. */
    hash: z.string(),
    type: z.string(),
    bytes: z.int(),
    width: z.int().nullable(),
    height: z.int().nullable(),
    /** Sound and film. */
    seconds: z.number().nullable(),
    provenance: Provenance.extend({ cost: z.int() }),
    /** Why it was not accepted when it was looked at; null for what is good. */
    flaw: Flaw.nullable(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'Take' })
export type Take = z.infer<typeof Take>
