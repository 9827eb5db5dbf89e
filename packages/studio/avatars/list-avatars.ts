import type { AvatarList, AvatarsQuery } from '@reelwright/contract/avatar'
import { AVATAR_VENDORS, type AvatarVendor, PORTRAIT } from '@reelwright/film/property/avatar/avatar'
import { isVendorFailure } from '@reelwright/providers/http/vendor-failure'
import type { AvatarMaker } from '@reelwright/providers/ports/avatar'
import { findVendor } from '@reelwright/providers/vendors'
import type { Studio } from '../studio.js'
import { providersOf } from '../vendor-keys/providers-of.js'
import { noAvatarKey } from './check-avatar-maker.js'

/** Milliseconds a person waits for a service's list. */
const PATIENCE = 20_000

const OWN_PHOTO = { id: PORTRAIT, name: 'The agent’s own photo' } as const

const listOf = async (vendor: AvatarVendor, maker: AvatarMaker): Promise<AvatarList> => {
  const signal = AbortSignal.timeout(PATIENCE)
  const [avatars, voices] = await Promise.all([maker.choices(signal), maker.voices?.(signal) ?? []])
  return {
    avatars: [...(maker.portraits ? [OWN_PHOTO] : []), ...avatars].map((one) => ({
      ...{ vendor, id: one.id, name: one.name },
      preview: ('preview' in one ? one.preview : undefined) ?? null,
    })),
    voices: voices.map(({ id, name, language, sample }) => ({ vendor, id, name, language: language ?? null, sample: sample ?? null })),
    failures: [],
  }
}

const failed = (vendor: AvatarVendor, error: unknown): AvatarList => {
  const known = isVendorFailure(error) || (error instanceof Error && error.name === 'TimeoutError')
  if (!known) throw error
  const name = findVendor(vendor)?.name ?? vendor
  const message = isVendorFailure(error) ? error.failure.message : `${name} has not answered in time; try again later.`
  return { avatars: [], voices: [], failures: [{ vendor, message }] }
}

/** Who can be chosen to speak, of every service the organization can ask. Costs nothing. @throws AVATAR_KEYLESS */
export const listAvatars = async (studio: Studio, organizationId: string, { vendor }: AvatarsQuery): Promise<AvatarList> => {
  const { avatars = {} } = (await providersOf(studio, organizationId)).production ?? {}
  const asked = AVATAR_VENDORS.filter((one) => avatars[one] && (vendor === undefined || one === vendor))
  if (vendor !== undefined && asked.length === 0) throw noAvatarKey(vendor)
  const lists = await Promise.all(
    asked.map((one) => listOf(one, avatars[one] as AvatarMaker).catch((error: unknown) => failed(one, error))),
  )
  return {
    avatars: lists.flatMap((list) => list.avatars),
    voices: lists.flatMap((list) => list.voices),
    failures: lists.flatMap(({ failures }) => failures),
  }
}
