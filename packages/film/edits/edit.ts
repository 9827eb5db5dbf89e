import { z } from 'zod'
import { Insert } from './insert.js'
import { Mark, Unmark } from './mark.js'
import { Merge } from './merge.js'
import { Move } from './move.js'
import { Remove } from './remove.js'
import { ReplaceTake } from './replace-take.js'
import { Roll } from './roll.js'
import { Slip } from './slip.js'
import { Split } from './split.js'
import { Trim } from './trim.js'

/** One change a person made on the timeline itself. */
export const Edit = z.discriminatedUnion('kind', [Trim, Roll, Slip, Move, Split, Merge, Remove, ReplaceTake, Insert, Mark, Unmark])
export type Edit = Readonly<z.infer<typeof Edit>>
export type EditKind = Edit['kind']

/** The edits of a film in the order in which they were made, as stored; fields we do not know survive. */
export const EditList = z.looseObject({
  schema: z.literal('edits/1'),
  edits: z.array(Edit),
})
export type EditList = Readonly<z.infer<typeof EditList>>
