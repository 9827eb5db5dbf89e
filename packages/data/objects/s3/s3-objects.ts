import { createReadStream, createWriteStream } from 'node:fs'
import { copyFile, stat } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import {
  type _Object,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  type S3Client,
} from '@aws-sdk/client-s3'
import { Upload } from '@aws-sdk/lib-storage'
import { fail } from '@reelwright/film/fault'
import type { Copies } from '../copies.js'
import { hashFile } from '../hash-file.js'
import { objectMissing } from '../object-missing.js'
import type { Objects, StoredObject } from '../objects.js'
import { isMissing } from './s3-client.js'

export const objectKey = (organizationId: string, hash: string): string => `${organizationId}/${hash.slice(0, 2)}/${hash}`

const HASH = /\/([0-9a-f]{64})$/

/** Milliseconds after which what is kept again is written again: the sweep of orphans leaves alone what is younger than a day. */
const YOUNG = 12 * 3_600_000

export const saveObject = async (client: S3Client, Bucket: string, Key: string, to: string): Promise<void> => {
  const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }))
  await pipeline(Body as Readable, createWriteStream(to))
}

/** Objects in an S3-compatible store, used through local copies that are checked by their hash. */
export const s3Objects = (client: S3Client, Bucket: string, copies: Copies): Objects => {
  const headOf = (Key: string): Promise<{ readonly size: number | undefined; readonly age: number } | undefined> =>
    client.send(new HeadObjectCommand({ Bucket, Key })).then(
      ({ ContentLength, LastModified }) => ({ size: ContentLength, age: Date.now() - (LastModified?.getTime() ?? 0) }),
      (error) => {
        if (isMissing(error)) return undefined
        throw error
      },
    )
  async function* keysOf(organizationId: string): AsyncGenerator<_Object> {
    let ContinuationToken: string | undefined
    do {
      const page = await client.send(new ListObjectsV2Command({ Bucket, Prefix: `${organizationId}/`, ContinuationToken }))
      yield* page.Contents ?? []
      ContinuationToken = page.IsTruncated ? page.NextContinuationToken : undefined
    } while (ContinuationToken)
  }
  async function* list(organizationId: string): AsyncGenerator<StoredObject> {
    for await (const { Key = '', Size = 0, LastModified = new Date(0) } of keysOf(organizationId)) {
      const hash = HASH.exec(Key)?.[1]
      if (hash && Key === objectKey(organizationId, hash)) yield { hash, bytes: Size, keptAt: LastModified }
    }
  }
  return {
    keep: async (organizationId, file) => {
      const hash = await hashFile(file)
      const Key = objectKey(organizationId, hash)
      const { size: bytes } = await stat(file)
      const there = await headOf(Key)
      if (there?.size !== bytes || there.age > YOUNG) {
        await new Upload({ client, params: { Bucket, Key, Body: createReadStream(file) }, partSize: 16 * 1024 ** 2 }).done()
        const stored = (await headOf(Key))?.size
        if (stored !== bytes) throw fail('OBJECT_NOT_KEPT', `The store kept ${stored ?? 0} of ${bytes} bytes of a file; try again.`)
      }
      // What was just made is what the next step reads.
      await copies.open(organizationId, hash, (to) => copyFile(file, to))
      return { hash, bytes }
    },
    open: (organizationId, hash) =>
      copies.open(organizationId, hash, async (to) => {
        await saveObject(client, Bucket, objectKey(organizationId, hash), to).catch((cause) => {
          throw isMissing(cause) ? objectMissing(hash, `the bucket ${Bucket}`, cause) : cause
        })
        const found = await hashFile(to)
        if (found !== hash)
          throw fail('OBJECT_DAMAGED', `A stored file (${hash.slice(0, 12)}…) came back with other bytes; restore it from a backup.`)
      }),
    remove: async (organizationId, hash) => {
      await client.send(new DeleteObjectCommand({ Bucket, Key: objectKey(organizationId, hash) }))
      await copies.forget(organizationId, hash)
    },
    removeAll: async (organizationId) => {
      const keys: string[] = []
      for await (const { Key } of keysOf(organizationId)) if (Key) keys.push(Key)
      for (const Key of keys) {
        await client.send(new DeleteObjectCommand({ Bucket, Key }))
        const hash = HASH.exec(Key)?.[1]
        if (hash) await copies.forget(organizationId, hash)
      }
    },
    list,
  }
}
