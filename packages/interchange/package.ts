import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { fail } from '@reelwright/film/fault'
import { ZipFile } from 'yazl'

/** A file of the package: made text, or bytes that lie at a path. */
export type PackageEntry = { readonly path: string } & ({ readonly text: string } | { readonly file: string })

/** The oldest time a zip can write: the same film gives the same bytes. */
const EPOCH = new Date(Date.UTC(1980, 0, 1))
const MEDIA = /\.(mp4|mov|jpg|png|wav|m4a|zip)$/

/** Writes the zip (ZIP64 where needed; media stored, text deflated) to a path: whole or not at all. @throws DISK_FULL */
export const writePackage = async (entries: readonly PackageEntry[], out: string): Promise<void> => {
  const zip = new ZipFile()
  for (const entry of [...entries].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const options = {
      mtime: EPOCH,
      mode: 0o100644,
      compress: !MEDIA.test(entry.path),
      forceDosTimestamp: true,
    }
    if ('text' in entry) zip.addBuffer(Buffer.from(entry.text), entry.path, options)
    else zip.addFile(entry.file, entry.path, options)
  }
  zip.end()
  const partial = `${out}.part`
  try {
    await pipeline(zip.outputStream, createWriteStream(partial))
    await rename(partial, out)
  } catch (cause) {
    await rm(partial, { force: true })
    if ((cause as { code?: string }).code === 'ENOSPC')
      throw fail('DISK_FULL', 'The disk is full; make room and run the same command again.', { cause })
    throw cause
  }
}
