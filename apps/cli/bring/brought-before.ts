import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { hashFile } from '@reelwright/data/objects/hash-file'
import { OwnMedia } from '@reelwright/film/brief'
import { keyOf } from '@reelwright/studio/canonical'
import type { OpenStudio } from '@reelwright/studio/open-studio'

/** Raised whenever the same picture would be brought otherwise. */
const VERSION = 1

/**
 * A picture as the film works with it: found again where the very same file was brought under this name before and the
 * studio still has it, made with `bring` otherwise. Photos of twelve megapixels take a second each to prepare.
 */
export const broughtBefore = async (
  { studio }: OpenStudio,
  organizationId: string,
  { path, name }: { readonly path: string; readonly name: string },
  bring: () => Promise<OwnMedia>,
): Promise<OwnMedia> => {
  const folder = join(studio.cache, 'brought')
  const note = join(folder, `${keyOf({ organizationId, file: await hashFile(path), name, VERSION })}.json`)
  const found = await readFile(note, 'utf8').then(
    (text) => OwnMedia.safeParse(JSON.parse(text)).data,
    () => undefined,
  )
  const kept = found && (await studio.objects.open(organizationId, found.asset.hash).catch(() => undefined))
  if (found && kept) return found
  const brought = await bring()
  await mkdir(folder, { recursive: true })
  await writeFile(`${note}.${process.pid}`, JSON.stringify(brought))
  await rename(`${note}.${process.pid}`, note)
  return brought
}
