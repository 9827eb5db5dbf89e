import { basename, join, resolve } from 'node:path'
import { Avatar } from '@reelwright/film/property/avatar/avatar'
import { checkConsent, type SentConsent } from '@reelwright/film/property/avatar/check-avatar'
import { refuseField } from '@reelwright/film/property/text/refuse-field'
import { isFile } from './file-beside.js'
import { readJson } from './read-text.js'

/**
 * The presenter of a folder's avatar.json, or of a file that was named, which then has to be there.
 * @throws AVATAR_INVALID, AVATAR_CONSENT_MISSING, AVATAR_CONSENT_FUTURE
 */
export const checkAvatarFile = async (folder: string, given: string | undefined, today: string): Promise<Avatar | undefined> => {
  const document = given === undefined ? join(folder, 'avatar.json') : resolve(given)
  if (given === undefined && !(await isFile(document))) return undefined
  const json = (await readJson(document, 'avatar')) as { readonly consent?: SentConsent } | null
  checkConsent(json?.consent, today)
  const read = Avatar.safeParse(json)
  if (!read.success) throw refuseField('AVATAR_INVALID', basename(document), json, read.error.issues[0]!)
  return read.data
}
