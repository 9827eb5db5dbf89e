import { AVATAR_VENDORS, Avatar, AvatarConsent } from '@reelwright/film/property/avatar/avatar'
import { z } from 'zod'

const vendor = z.enum(AVATAR_VENDORS)

/** A presenter as it is sent; without consent it is refused, with a sentence that says what is missing. */
export const SentAvatar = Avatar.extend({ consent: AvatarConsent.extend({ given: z.boolean() }).partial().strict().nullish() }).strict()
export type SentAvatar = z.infer<typeof SentAvatar>

/** `GET /avatars` */
export const AvatarsQuery = z.object({ vendor: vendor.optional() }).strict()
export type AvatarsQuery = z.infer<typeof AvatarsQuery>

/** `GET /avatars`: who can speak in a property film, of every service there is a key for. */
export const AvatarList = z
  .object({
    avatars: z.array(
      z.object({
        vendor,
        /** `portrait`: the agent's own photo. */
        id: z.string(),
        name: z.string(),
        /** The address of a picture at the service. */
        preview: z.string().nullable(),
      }),
    ),
    /** Voices that stand in for an avatar's own, of services that list them. */
    voices: z.array(
      z.object({
        vendor,
        id: z.string(),
        name: z.string(),
        language: z.string().nullable(),
        /** The address of some words spoken by it, at the service. */
        sample: z.string().nullable(),
      }),
    ),
    /** Services that could not answer, and why. */
    failures: z.array(z.object({ vendor, message: z.string() })),
  })
  .meta({ id: 'AvatarList' })
export type AvatarList = z.infer<typeof AvatarList>
