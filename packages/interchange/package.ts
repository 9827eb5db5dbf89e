import { readFile, rename, rm } from 'node:fs/promises'
import { fail } from '@reelwright/film/fault'
import { writeZip, type ZipEntry } from './write-zip.js'

/** A file of the package: made text, or bytes that lie at a path. */
export type PackageEntry = { readonly path: string } & ({ readonly text: string } | { readonly file: string })

const MEDIA = /\.(mp4|mov|jpg|png|wav|m4a|zip)$/
const PATH = /^(?!.*(^|\/)\.\.?(\/|$))[A-Za-z0-9._-]+(\/[A-Za-z0-9._-]+)*$/

const check = (entries: readonly PackageEntry[]): void => {
  const seen = new Set<string>()
  for (const { path } of entries) {
    if (!PATH.test(path))
      throw fail('PACKAGE_PATH_INVALID', `A package cannot hold a file named ${path}; report this with the film's name.`)
    // Two names that differ in case alone are one file on many disks.
    if (seen.has(path.toLowerCase()))
      throw fail('PACKAGE_PATH_TWICE', `Two files of the package are named ${path}; report this with the film's name.`)
    seen.add(path.toLowerCase())
  }
}

const member = async (entry: PackageEntry): Promise<ZipEntry> => {
  const name = entry.path
  if ('text' in entry) return { name, bytes: Buffer.from(entry.text) }
  return MEDIA.test(name) ? { name, file: entry.file } : { name, bytes: await readFile(entry.file) }
}

/**
 * Writes the zip (ZIP64 where needed; media stored, text deflated) to a path: whole or not at all.
 * @throws DISK_FULL, PACKAGE_PATH_INVALID, PACKAGE_PATH_TWICE, PACKAGE_FILE_GONE
 */
export const writePackage = async (entries: readonly PackageEntry[], out: string): Promise<void> => {
  check(entries)
  const partial = `${out}.part`
  try {
    const sorted = [...entries].sort((a, b) => (a.path < b.path ? -1 : 1))
    await writeZip(await Promise.all(sorted.map(member)), partial)
    await rename(partial, out)
  } catch (cause) {
    await rm(partial, { force: true })
    const { code } = cause as { code?: string }
    if (code === 'ENOSPC') throw fail('DISK_FULL', 'The disk is full; make room and run the same command again.', { cause })
    if (code === 'ENOENT')
      throw fail('PACKAGE_FILE_GONE', 'A file of the package went missing while it was packed; run the same command again.', { cause })
    throw cause
  }
}
