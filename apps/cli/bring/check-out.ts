import { access, constants, mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { refuse } from '@reelwright/film/fault'

/**
 * Makes sure that files can be put into a folder before any work is begun for it.
 * @throws OUT_UNDER_FILE, OUT_UNWRITABLE
 */
export const checkOut = async (folder: string): Promise<void> => {
  for (let at = folder; ; at = dirname(at)) {
    const found = await stat(at).catch(() => undefined)
    if (found && !found.isDirectory())
      throw refuse('OUT_UNDER_FILE', `--out ${folder} cannot be a folder, because ${at} is a file; choose another place.`, {
        field: 'out',
        given: folder,
      })
    if (found || at === dirname(at)) break
  }
  try {
    await mkdir(folder, { recursive: true })
    await access(folder, constants.W_OK)
  } catch (cause) {
    throw refuse('OUT_UNWRITABLE', `--out ${folder} cannot be written (${(cause as Error).message}); choose another place.`, {
      field: 'out',
      given: folder,
      cause,
    })
  }
}
