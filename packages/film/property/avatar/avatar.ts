import { z } from 'zod'

/** Services that make a presenter speak. */
export const AVATAR_VENDORS = ['heygen', 'did', 'synthesia'] as const
export type AvatarVendor = (typeof AVATAR_VENDORS)[number]
/** Where in a reel the presenter speaks: over its first picture, and over its last. */
export const AVATAR_PLACES = ['intro', 'outro'] as const
export type AvatarPlace = (typeof AVATAR_PLACES)[number]
/** The whole frame, or a window in one of its corners. */
export const PLACEMENTS = ['full', 'bottom-right', 'bottom-left', 'top-right', 'top-left'] as const
export type Placement = (typeof PLACEMENTS)[number]
/** Characters of what a presenter says at one place; the shortest reel has no time for more than a few sentences. */
export const AVATAR_SCRIPT_MOST = 600
/** In place of a vendor's avatar: the agent's own photo is made to speak. */
export const PORTRAIT = 'portrait'

const words = (most: number) => z.string().trim().min(1).max(most)

/** That whoever is shown has agreed to be shown and heard so. */
export const AvatarConsent = z.object({
  /** Whose likeness and voice it is: the agent, or somebody else, a service's own presenter among them. */
  person: words(120),
  given: z.literal(true),
  /** The day on which it was given. */
  on: z.iso.date(),
  /** Who gave it: the person, or whoever may speak for them, such as the service for a presenter of its own. */
  by: words(120),
})
export type AvatarConsent = Readonly<z.infer<typeof AvatarConsent>>

/** A talking presenter at a reel's ends. */
export const Avatar = z.object({
  vendor: z.enum(AVATAR_VENDORS),
  /** As the vendor lists it, or `portrait`. */
  id: words(200),
  name: words(120).optional(),
  /** The vendor's id of a voice; the avatar's own when left out. */
  voice: words(200).optional(),
  places: z.array(z.enum(AVATAR_PLACES)).min(1).max(2),
  placement: z.enum(PLACEMENTS).default('bottom-right'),
  /** Own words for a place; otherwise those of its scene, which follow from listing and style. */
  script: z.object({ intro: words(AVATAR_SCRIPT_MOST).optional(), outro: words(AVATAR_SCRIPT_MOST).optional() }).optional(),
  consent: AvatarConsent,
})
export type Avatar = Readonly<z.infer<typeof Avatar>>
