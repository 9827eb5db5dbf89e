import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { refuse } from '@reelwright/film/fault'
import type { UploadPart, Uploads, UploadTicket } from './objects.js'
import { writeWhole } from './partial-file.js'

const folderOf = (organizationFolder: string, id: string): string => join(organizationFolder, 'uploads', id)

const uploadGone = () => refuse('UPLOAD_NOT_FOUND', 'This upload is over or was never begun; begin it again.')

const wrongSize = (expected: number, given: string) =>
  refuse('UPLOAD_SIZE', `The part has to have exactly ${expected} bytes; send it again whole.`, {
    field: 'body',
    limit: `${expected} bytes`,
    given,
  })

/** The bytes as they come; ends with an error as soon as they are not exactly so many. */
async function* exactly(bytes: AsyncIterable<Uint8Array>, expected: number): AsyncGenerator<Uint8Array> {
  let count = 0
  for await (const piece of bytes) {
    count += piece.length
    if (count > expected) throw wrongSize(expected, `more than ${expected} bytes`)
    yield piece
  }
  if (count < expected) throw wrongSize(expected, `${count} bytes`)
}

/** Writes one part of an upload that was begun. @throws UPLOAD_SIZE, UPLOAD_NOT_FOUND */
export const takePart = async (
  organizationFolder: string,
  { uploadId, part, bytes: expected }: UploadTicket,
  bytes: AsyncIterable<Uint8Array>,
): Promise<void> => {
  const folder = folderOf(organizationFolder, uploadId)
  await stat(folder).catch(() => {
    throw uploadGone()
  })
  await writeWhole(join(folder, String(part)), (partial) => pipeline(exactly(bytes, expected), createWriteStream(partial)))
}

/** Uploads that wait in a folder, each part a file. */
export const diskUploads = (root: string, linkToPart: Uploads['linkToPart']): Uploads => {
  const at = (organizationId: string, id: string): string => folderOf(join(root, organizationId), id)
  const partsOf: Uploads['partsOf'] = async (organizationId, { id }) => {
    const folder = at(organizationId, id)
    const names = (await readdir(folder).catch(() => [])).filter((name) => /^\d+$/.test(name))
    const parts = names.map(async (name): Promise<UploadPart> => ({ number: Number(name), bytes: (await stat(join(folder, name))).size }))
    return (await Promise.all(parts)).sort((a, b) => a.number - b.number)
  }
  return {
    begin: async (organizationId, { id }) => {
      await mkdir(at(organizationId, id), { recursive: true })
      return null
    },
    linkToPart,
    partsOf,
    fetch: async (organizationId, upload, file) => {
      const parts = await partsOf(organizationId, upload)
      if (parts.length === 0) throw uploadGone()
      const folder = at(organizationId, upload.id)
      for (const [index, { number }] of parts.entries())
        await pipeline(createReadStream(join(folder, String(number))), createWriteStream(file, { flags: index === 0 ? 'w' : 'a' }))
    },
    discard: (organizationId, { id }) => rm(at(organizationId, id), { recursive: true, force: true }),
  }
}
