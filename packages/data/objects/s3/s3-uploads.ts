import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  HeadObjectCommand,
  ListPartsCommand,
  type Part,
  PutObjectCommand,
  type S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { refuse } from '@reelwright/film/fault'
import type { Upload, UploadPart, Uploads } from '../objects.js'
import { isMissing } from './s3-client.js'
import { secondsUntil } from './s3-links.js'
import { saveObject } from './s3-objects.js'

/** Signed into the address, so that it takes these bytes of this type and no others. */
const BOUND = new Set(['content-length', 'content-type', 'host'])
/** A part has no type of its own; the SDK would sign one that no client sends. */
const PART_BOUND = new Set(['content-length', 'host'])

const keyOf = (organizationId: string, { id }: { readonly id: string }): string => `${organizationId}/uploads/${id}`

const unlessMissing = (error: unknown): undefined => {
  if (isMissing(error)) return undefined
  throw error
}

/** Uploads straight into the store; `outside` is of the address that clients reach it by. */
export const s3Uploads = (client: S3Client, outside: S3Client, Bucket: string): Uploads => {
  const listed = async (Key: string, UploadId: string): Promise<readonly Part[] | undefined> => {
    const parts: Part[] = []
    let PartNumberMarker: string | undefined
    do {
      const page = await client.send(new ListPartsCommand({ Bucket, Key, UploadId, PartNumberMarker })).catch(unlessMissing)
      if (!page) return undefined
      parts.push(...(page.Parts ?? []))
      PartNumberMarker = page.IsTruncated ? page.NextPartNumberMarker : undefined
    } while (PartNumberMarker)
    return parts
  }
  const whole = async (Key: string): Promise<readonly UploadPart[]> => {
    const found = await client.send(new HeadObjectCommand({ Bucket, Key })).catch(unlessMissing)
    return found ? [{ number: 1, bytes: found.ContentLength ?? 0 }] : []
  }
  return {
    begin: async (organizationId, upload) => {
      if (upload.parts === 1) return null
      const Key = keyOf(organizationId, upload)
      const { UploadId } = await client.send(new CreateMultipartUploadCommand({ Bucket, Key, ContentType: upload.type }))
      return UploadId ?? null
    },
    linkToPart: (organizationId, upload, { number, bytes }, expires) => {
      const Key = keyOf(organizationId, upload)
      const { handle } = upload
      const options = { expiresIn: secondsUntil(expires), signableHeaders: handle ? PART_BOUND : BOUND }
      return handle
        ? getSignedUrl(outside, new UploadPartCommand({ Bucket, Key, UploadId: handle, PartNumber: number, ContentLength: bytes }), options)
        : getSignedUrl(outside, new PutObjectCommand({ Bucket, Key, ContentLength: bytes, ContentType: upload.type }), options)
    },
    partsOf: async (organizationId, upload) => {
      const Key = keyOf(organizationId, upload)
      const parts = upload.handle ? await listed(Key, upload.handle) : await whole(Key)
      return (parts ?? []).map((part) => ('number' in part ? part : { number: part.PartNumber ?? 0, bytes: part.Size ?? 0 }))
    },
    fetch: async (organizationId, upload, file) => {
      const Key = keyOf(organizationId, upload)
      const parts = upload.handle ? await listed(Key, upload.handle) : undefined
      // Without parts it was put together before: by a process that ended before it had fetched it.
      if (parts?.length) {
        const Parts = parts.map(({ ETag, PartNumber }) => ({ ETag, PartNumber }))
        await client.send(
          new CompleteMultipartUploadCommand({ Bucket, Key, UploadId: upload.handle as string, MultipartUpload: { Parts } }),
        )
      }
      await saveObject(client, Bucket, Key, file).catch((cause) => {
        throw isMissing(cause)
          ? refuse('UPLOAD_NOT_FOUND', 'Nothing of this upload has arrived; send it, or begin again.', { cause })
          : cause
      })
    },
    discard: async (organizationId, upload: Upload) => {
      const Key = keyOf(organizationId, upload)
      if (upload.handle) await client.send(new AbortMultipartUploadCommand({ Bucket, Key, UploadId: upload.handle })).catch(unlessMissing)
      await client.send(new DeleteObjectCommand({ Bucket, Key }))
    },
  }
}
