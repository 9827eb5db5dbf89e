import { z } from 'zod'
import { DocumentaryBrief } from './brief.js'
import { PropertyBrief } from './property/brief.js'

/** What was asked for, whatever the format. */
export const Brief = z.discriminatedUnion('format', [DocumentaryBrief, PropertyBrief])
export type Brief = DocumentaryBrief | PropertyBrief
