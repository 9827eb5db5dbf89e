import { type KeyedVendor, VENDOR_MAKES, type VendorKey, type VendorKeyList, type VendorKeyTest } from '@reelwright/contract/vendor-keys'
import { newId } from '@reelwright/data/id'
import { type VendorKeyRow, vendorKeys } from '@reelwright/data/tables/vendor-keys'
import { refuse } from '@reelwright/film/fault'
import type { Vendor } from '@reelwright/providers/ports/vendor'
import { tryKey } from '@reelwright/providers/try-key'
import { findVendor, VENDORS } from '@reelwright/providers/vendors'
import { and, asc, eq } from 'drizzle-orm'
import { VENDOR_CODES } from '../ledger/breaker.js'
import { reopenPaused } from '../ledger/reopen-paused.js'
import type { OpenStudio } from '../open-studio.js'
import { type Actor, recordAudit } from '../people/audit.js'
import type { Studio } from '../studio.js'
import { open, seal } from './envelope.js'
import { aboutKey, envelopeOf } from './sealed-for.js'

const testOf = ({ testedAt, testPassed, testSaid }: VendorKeyRow): VendorKeyTest | null =>
  testedAt && { at: testedAt.toISOString(), passed: testPassed ?? false, message: testSaid ?? '' }

const view = (row: VendorKeyRow): VendorKey => ({
  vendor: row.vendor,
  lastFour: row.lastFour,
  addedBy: row.addedBy,
  addedAt: row.createdAt.toISOString(),
  lastTest: testOf(row),
})

/** @throws VENDOR_UNKNOWN */
const vendorOf = (id: KeyedVendor): Vendor => {
  const found = findVendor(id)
  if (found) return found
  const limit = VENDORS.map((vendor) => vendor.id).join(', ')
  throw refuse('VENDOR_UNKNOWN', `There is no service "${id}" that takes a key; choose one of ${limit}.`, {
    field: 'vendor',
    limit,
    given: id,
  })
}

const none = (vendor: KeyedVendor): Error =>
  refuse('VENDOR_KEY_NOT_FOUND', `The organization has no key of its own for ${vendor}.`, { field: 'vendor', given: vendor })

/** A library has nothing but pictures that others took. */
const makesOf = (vendor: Partial<Vendor>): VendorKeyList['vendors'][number]['makes'] => {
  const made = VENDOR_MAKES.filter((kind) => kind !== 'stock' && vendor[kind] !== undefined)
  return made.length > 0 ? made : ['stock']
}

export const listVendorKeys = ({ data }: Studio, organizationId: string): Promise<VendorKeyList> =>
  data.inOrganization(organizationId, async ({ db }) => {
    const rows = await db.select().from(vendorKeys).orderBy(asc(vendorKeys.vendor))
    return { items: rows.map(view), vendors: VENDORS.map(({ id, name, ...rest }) => ({ id, name, makes: makesOf(rest) })) }
  })

const keepKey = (studio: Studio, organizationId: string, actor: Actor, vendor: KeyedVendor, key: string): Promise<VendorKey> =>
  studio.data.inOrganization(organizationId, async (tenant) => {
    const lastFour = key.slice(-4)
    const change = {
      id: newId('vkey'),
      sealed: seal(envelopeOf(studio), key, aboutKey(organizationId, vendor)),
      lastFour,
      addedBy: actor.userId,
      createdAt: new Date(),
      testedAt: null,
      testPassed: null,
      testSaid: null,
    }
    const [row] = await tenant.db
      .insert(vendorKeys)
      .values({ organizationId, vendor, ...change })
      .onConflictDoUpdate({ target: [vendorKeys.organizationId, vendorKeys.vendor], set: change })
      .returning()
    await recordAudit(tenant, actor, {
      action: 'vendor_key.set',
      subject: { kind: 'vendor_key', id: vendor },
      detail: { vendor, lastFour },
    })
    return view(row as VendorKeyRow)
  })

/** Keeps a key, in place of the one there was; films that waited for the service go on with it. @throws VENDOR_UNKNOWN, ENVELOPE_KEY_MISSING */
export const putVendorKey = async (
  house: OpenStudio,
  organizationId: string,
  actor: Actor,
  vendor: KeyedVendor,
  key: string,
): Promise<VendorKey> => {
  vendorOf(vendor)
  const kept = await keepKey(house.studio, organizationId, actor, vendor, key)
  await reopenPaused(house, organizationId, VENDOR_CODES, { vendor })
  return kept
}

/** @throws VENDOR_KEY_NOT_FOUND */
export const deleteVendorKey = ({ data }: Studio, organizationId: string, actor: Actor, vendor: KeyedVendor): Promise<void> =>
  data.inOrganization(organizationId, async (tenant) => {
    const [gone] = await tenant.db.delete(vendorKeys).where(eq(vendorKeys.vendor, vendor)).returning({ lastFour: vendorKeys.lastFour })
    if (!gone) throw none(vendor)
    await recordAudit(tenant, actor, {
      action: 'vendor_key.deleted',
      subject: { kind: 'vendor_key', id: vendor },
      detail: { vendor, ...gone },
    })
  })

/** Asks the vendor whether the key is good; what it says is kept beside the key. @throws VENDOR_KEY_NOT_FOUND, VENDOR_KEY_UNREADABLE */
export const testVendorKey = async (studio: Studio, organizationId: string, actor: Actor, vendor: KeyedVendor): Promise<VendorKeyTest> => {
  const { data, vendors } = studio
  const row = await data.inOrganization(organizationId, async ({ db }) => {
    const [found] = await db.select().from(vendorKeys).where(eq(vendorKeys.vendor, vendor))
    return found
  })
  if (!row) throw none(vendor)
  const asked = vendorOf(vendor)
  const key = open(envelopeOf(studio), row.sealed, aboutKey(organizationId, vendor))
  const { passed, message } = await tryKey(asked, key, vendors?.urls)
  const testedAt = new Date()
  await data.inOrganization(organizationId, async (tenant) => {
    // Of this key only: another may have been put in its place while the vendor was asked.
    await tenant.db
      .update(vendorKeys)
      .set({ testedAt, testPassed: passed, testSaid: message })
      .where(and(eq(vendorKeys.vendor, vendor), eq(vendorKeys.id, row.id)))
    await recordAudit(tenant, actor, {
      action: 'vendor_key.tested',
      subject: { kind: 'vendor_key', id: vendor },
      detail: { vendor, passed },
    })
  })
  return { at: testedAt.toISOString(), passed, message }
}
