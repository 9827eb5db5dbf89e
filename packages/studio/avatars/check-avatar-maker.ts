import type { Brief } from '@reelwright/film/any-brief'
import { refuse } from '@reelwright/film/fault'
import type { AvatarVendor } from '@reelwright/film/property/avatar/avatar'
import { profileOf, type Registry } from '@reelwright/providers/registry'
import { findVendor } from '@reelwright/providers/vendors'

export const noAvatarKey = (vendor: AvatarVendor): Error => {
  const { name = vendor, key = '' } = findVendor(vendor) ?? {}
  return refuse(
    'AVATAR_KEYLESS',
    `There is no key for ${name}: set ${key}, give the organization one of its own, or choose another presenter.`,
    {
      field: 'avatar.vendor',
      given: vendor,
    },
  )
}

/** A presenter that somebody chose is not left out unasked; in the profile `local`, which asks nobody, the presenter card stands for it. @throws AVATAR_KEYLESS */
export const checkAvatarMaker = (registry: Registry, brief: Brief): void => {
  const vendor = brief.format === 'property' && brief.profile !== 'local' ? brief.avatar?.vendor : undefined
  if (vendor && !profileOf(registry, brief.profile).avatars?.[vendor]) throw noAvatarKey(vendor)
}
