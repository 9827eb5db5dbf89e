import { HeadBucketCommand } from '@aws-sdk/client-s3'
import { fail } from '@reelwright/film/fault'
import { type CopySettings, keepCopies } from '../copies.js'
import type { Store } from '../objects.js'
import { s3Client } from './s3-client.js'
import { s3Links } from './s3-links.js'
import { s3Objects } from './s3-objects.js'
import { s3Uploads } from './s3-uploads.js'
import type { S3Settings } from './settings.js'

/** @throws STORE_UNREACHABLE when the bucket does not answer */
export const s3Store = async (settings: S3Settings, local: CopySettings): Promise<Store> => {
  const { bucket, endpoint, publicEndpoint = endpoint } = settings
  const client = s3Client(settings, endpoint)
  const outside = s3Client(settings, publicEndpoint)
  const probe = async (): Promise<void> => {
    await client.send(new HeadBucketCommand({ Bucket: bucket }), { abortSignal: AbortSignal.timeout(10_000) }).catch((cause: Error) => {
      throw fail('STORE_UNREACHABLE', `The bucket ${bucket} does not answer (${cause.name}); check S3_ENDPOINT, S3_BUCKET and the keys.`, {
        cause,
      })
    })
  }
  await probe()
  return {
    kind: 's3',
    objects: s3Objects(client, bucket, keepCopies(local)),
    links: s3Links(outside, bucket),
    uploads: s3Uploads(client, outside, bucket),
    probe,
    close: () => {
      client.destroy()
      outside.destroy()
    },
  }
}
