import { findVendor } from '@reelwright/providers/vendors'
import type { Studio } from '../studio.js'
import { type Told, ticketOf } from './ticket.js'

/**
 * Where a vendor may tell that a call is over; undefined where nobody outside can reach the studio, or the vendor's adapters
 * hand no address over: then it is only asked.
 */
export const webhookAddress = ({ publicUrl, envelopeKey }: Pick<Studio, 'publicUrl' | 'envelopeKey'>, told: Told): string | undefined =>
  publicUrl && envelopeKey && findVendor(told.vendor)?.tells
    ? `${publicUrl}/api/webhooks/${told.vendor}/${ticketOf(envelopeKey, told)}`
    : undefined
