import { vendorKeys } from '@reelwright/data/tables/vendor-keys'
import { asc } from 'drizzle-orm'
import type { VendorKeys } from '../settings/vendors.js'
import type { Studio } from '../studio.js'
import { open } from './envelope.js'
import { aboutKey, envelopeOf } from './sealed-for.js'

/** Changes whenever one of an organization's keys does, whichever process changed it; empty without any. */
export const revisionOfKeys = ({ data }: Studio, organizationId: string): Promise<string> =>
  data.inOrganization(organizationId, async ({ db }) => {
    const rows = await db.select({ id: vendorKeys.id }).from(vendorKeys).orderBy(asc(vendorKeys.id))
    return rows.map(({ id }) => id).join(' ')
  })

/** The organization's own keys. @throws VENDOR_KEY_UNREADABLE, ENVELOPE_KEY_MISSING */
export const ownVendorKeys = (studio: Studio, organizationId: string): Promise<VendorKeys> =>
  studio.data.inOrganization(organizationId, async ({ db }) => {
    const rows = await db.select({ vendor: vendorKeys.vendor, sealed: vendorKeys.sealed }).from(vendorKeys)
    if (rows.length === 0) return {}
    const secret = envelopeOf(studio)
    return Object.fromEntries(rows.map(({ vendor, sealed }) => [vendor, open(secret, sealed, aboutKey(organizationId, vendor))]))
  })

/**
 * The keys an organization's films are made with: its own over the studio's. One that cannot be read is no reason to take
 * the studio's in its place, for that would be somebody else's money. @throws VENDOR_KEY_UNREADABLE, ENVELOPE_KEY_MISSING
 */
export const findVendorKeys = async (studio: Studio, organizationId: string): Promise<VendorKeys> => ({
  ...studio.vendors?.keys,
  ...(await ownVendorKeys(studio, organizationId)),
})
