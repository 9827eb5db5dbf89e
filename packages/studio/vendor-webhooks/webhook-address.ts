import type { Studio } from '../studio.js'
import { type Told, ticketOf } from './ticket.js'

/** Vendors whose adapters hand the address over; the others answer at once, or are asked. */
const TELLING: ReadonlySet<string> = new Set(['fal', 'replicate', 'genaipro'])

/** Where a vendor may tell that a call is over; undefined where nobody outside can reach the studio: then it is only asked. */
export const webhookAddress = ({ publicUrl, envelopeKey }: Pick<Studio, 'publicUrl' | 'envelopeKey'>, told: Told): string | undefined =>
  publicUrl && envelopeKey && TELLING.has(told.vendor)
    ? `${publicUrl}/api/webhooks/${told.vendor}/${ticketOf(envelopeKey, told)}`
    : undefined
