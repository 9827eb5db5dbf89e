import { holdTo } from '@reelwright/studio/people/limits'
import type { Server } from '../doors.js'
import type { SignIn } from '../sign-in/sign-in.js'

const MINUTE = 60_000
/** More people than one may stand behind an address. */
const PEOPLE = 3

/** Requests of an address, counted before anything is looked up for it. Registered before who asks is found. */
export const limitAddresses = (server: Server, { tally, settings }: SignIn): void => {
  const most = settings.requestsPerMinute * PEOPLE
  if (most > 0) server.addHook('onRequest', ({ ip }) => holdTo(tally, `address:${ip}`, { most, windowMs: MINUTE }))
}

/** Requests of a person or of a key. Registered after who asks is found. */
export const limitMembers = (server: Server, { tally, settings }: SignIn): void => {
  const most = settings.requestsPerMinute
  if (most > 0)
    server.addHook('onRequest', async ({ member }) => {
      if (member) await holdTo(tally, member.by === 'key' ? `key:${member.byId}` : `user:${member.userId}`, { most, windowMs: MINUTE })
    })
}
