import { vendorKeys } from '@reelwright/data/tables/vendor-keys'
import { type PaidSettings, USUAL_PAID } from '../settings/models.js'
import type { Studio } from '../studio.js'

/** By which services an organization's films are made: the studio's and its own. Its own keys are not opened, only counted. */
export const paidOf = async ({ data, paid = USUAL_PAID }: Pick<Studio, 'data' | 'paid'>, organizationId: string): Promise<PaidSettings> => {
  const own = await data.inOrganization(organizationId, ({ db }) => db.select({ vendor: vendorKeys.vendor }).from(vendorKeys))
  return own.length === 0 ? paid : { ...paid, keys: { ...paid.keys, ...Object.fromEntries(own.map(({ vendor }) => [vendor, ''])) } }
}
