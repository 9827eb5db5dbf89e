import { createReadStream, createWriteStream } from 'node:fs'
import { rename, rm, stat } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fail } from '@reelwright/film/fault'
import { ZipFile } from 'yazl'

/** A file of the package: made text, or bytes that lie at a path. */
export type PackageEntry = { readonly path: string } & ({ readonly text: string } | { readonly file: string })

/** The oldest time a zip can write, in whatever zone this machine is: the same film gives the same bytes. */
const EPOCH = new Date(1980, 0, 1)
/** Bytes read and written at a time: a package is a hundred megabytes and more, and each part costs a turn. */
const PART = 2 ** 20
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

/**
 * Writes the zip (ZIP64 where needed; media stored, text deflated) to a path: whole or not at all.
 * @throws DISK_FULL, PACKAGE_PATH_INVALID, PACKAGE_PATH_TWICE, PACKAGE_FILE_GONE
 */
export const writePackage = async (entries: readonly PackageEntry[], out: string): Promise<void> => {
  check(entries)
  const zip = new ZipFile()
  const stream = zip.outputStream as Readable
  zip.on('error', (error: Error) => stream.destroy(error))
  const partial = `${out}.part`
  try {
    for (const entry of [...entries].sort((a, b) => (a.path < b.path ? -1 : 1))) {
      const options = { mtime: EPOCH, mode: 0o100644, compress: !MEDIA.test(entry.path), forceDosTimestamp: true }
      if ('text' in entry) zip.addBuffer(Buffer.from(entry.text), entry.path, options)
      else {
        const { size } = await stat(entry.file)
        const begin = (): Readable => createReadStream(entry.file, { highWaterMark: PART }).on('error', (error) => stream.destroy(error))
        zip.addReadStreamLazy(entry.path, { ...options, size }, (give) => give(null, begin()))
      }
    }
    zip.end()
    await pipeline(stream, createWriteStream(partial))
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
