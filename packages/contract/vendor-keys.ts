import { z } from 'zod'

/** A service an organization may bring a key of its own for, by its id: `anthropic`, `fal`, … */
export const KeyedVendor = z.string().regex(/^[a-z][a-z0-9-]{1,39}$/)
export type KeyedVendor = z.infer<typeof KeyedVendor>

/** What a service makes for films. */
export const VENDOR_MAKES = ['language', 'voice', 'picture', 'clip', 'avatar', 'music', 'stock'] as const

export const VendorKeyTest = z
  .object({
    at: z.iso.datetime(),
    passed: z.boolean(),
    /** What the vendor said, for a person. */
    message: z.string(),
  })
  .meta({ id: 'VendorKeyTest' })
export type VendorKeyTest = z.infer<typeof VendorKeyTest>

/** What is ever shown of a key. */
export const VendorKey = z
  .object({
    vendor: KeyedVendor,
    lastFour: z.string(),
    /** Who added it; null when they are gone. */
    addedBy: z.string().nullable(),
    addedAt: z.iso.datetime(),
    lastTest: VendorKeyTest.nullable(),
  })
  .meta({ id: 'VendorKey' })
export type VendorKey = z.infer<typeof VendorKey>

/** `PUT /vendor-keys/:vendor`: visible characters only, as vendors give keys out. */
export const VendorKeyBody = z.strictObject({
  key: z
    .string()
    .trim()
    .regex(/^[\x21-\x7e]{12,500}$/, 'has to be a key as the vendor gives it out: 12 to 500 visible characters without spaces'),
})

/** `GET /vendor-keys`: there are at most as many as vendors. */
export const VendorKeyList = z
  .object({
    items: z.array(VendorKey),
    /** Every service a key may be brought of, and what it makes. */
    vendors: z.array(z.object({ id: KeyedVendor, name: z.string(), makes: z.array(z.enum(VENDOR_MAKES)) })),
  })
  .meta({ id: 'VendorKeyList' })
export type VendorKeyList = z.infer<typeof VendorKeyList>

/** `POST /webhooks/:vendor/:ticket`: whatever was told, it leads to no more than asking the vendor. */
export const VendorMessageTaken = z.object({ status: z.enum(['taken', 'known']) }).meta({ id: 'VendorMessageTaken' })
export type VendorMessageTaken = z.infer<typeof VendorMessageTaken>
