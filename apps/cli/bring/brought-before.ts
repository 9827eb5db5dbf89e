import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { hashFile } from '@reelwright/data/objects/hash-file'
import { OwnMedia } from '@reelwright/film/brief'
import { keyOf } from '@reelwright/studio/canonical'
import type { OpenStudio } from '@reelwright/studio/open-studio'

/** Raised whenever the same picture would be brought otherwise. */
const VERSION = 1

type Found = { readonly path: string; readonly name: string }

const noteOf = async (cache: string, organizationId: string, { path, name }: Found): Promise<string> =>
  join(cache, 'brought', `${keyOf({ organizationId, file: await hashFile(path), name, VERSION })}.json`)

const read = (note: string): Promise<OwnMedia | undefined> =>
  readFile(note, 'utf8').then(
    (text) => OwnMedia.safeParse(JSON.parse(text)).data,
    () => undefined,
  )

/** Whether the very same file was brought under this name before: it was looked into then. */
export const wasBrought = async (cache: string, organizationId: string, found: Found): Promise<boolean> =>
  (await read(await noteOf(cache, organizationId, found))) !== undefined

/**
 * A picture as the film works with it: found again where the very same file was brought under this name before and the
 * studio still has it, made with `bring` otherwise. Photos of twelve megapixels take a second each to prepare.
 */
export const broughtBefore = async (
  { studio }: OpenStudio,
  organizationId: string,
  file: Found,
  bring: () => Promise<OwnMedia>,
): Promise<OwnMedia> => {
  const note = await noteOf(studio.cache, organizationId, file)
  const found = await read(note)
  const kept = found && (await studio.objects.open(organizationId, found.asset.hash).catch(() => undefined))
  if (found && kept) return found
  const brought = await bring()
  await mkdir(dirname(note), { recursive: true })
  await writeFile(`${note}.${process.pid}`, JSON.stringify(brought))
  await rename(`${note}.${process.pid}`, note)
  return brought
}
