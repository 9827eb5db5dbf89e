import { z } from 'zod'

/** A paid profile: whether films can be made in it, and by whom. */
export const Profile = z
  .object({
    name: z.enum(['development', 'production']),
    /** False where there is no key of any service. */
    available: z.boolean(),
    /** Who makes what is not made by the studio's own machines. */
    makers: z.array(z.object({ kind: z.enum(['writing', 'voice', 'picture', 'clip']), vendor: z.string(), model: z.string() })),
    /** What the studio makes itself for want of a key, and how that is mended, in sentences. */
    missing: z.array(z.string()),
  })
  .meta({ id: 'Profile' })

/** `GET /profiles`: of the profile `local` there is nothing to tell, it works everywhere. */
export const ProfileList = z.object({ items: z.array(Profile) }).meta({ id: 'ProfileList' })
export type ProfileList = z.infer<typeof ProfileList>
