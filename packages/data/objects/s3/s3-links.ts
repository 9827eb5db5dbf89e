import { GetObjectCommand, type S3Client } from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { dispositionOf } from '../content-disposition.js'
import type { Links } from '../objects.js'
import { objectKey } from './s3-objects.js'

/** S3 signs for seven days at most. */
const LONGEST = 7 * 24 * 3600

/** Whole seconds from now until then, within what S3 signs for. */
export const secondsUntil = (expires: Date): number => Math.min(LONGEST, Math.max(1, Math.ceil((expires.getTime() - Date.now()) / 1000)))

/** Presigned for one key and nothing else; `client` is of the address that clients reach the store by. */
export const s3Links = (client: S3Client, Bucket: string): Links => ({
  linkTo: (organizationId, { hash, type }, { name, expires, inline }) =>
    getSignedUrl(
      client,
      new GetObjectCommand({
        Bucket,
        Key: objectKey(organizationId, hash),
        ResponseContentType: type,
        ResponseContentDisposition: dispositionOf(name, type, inline),
      }),
      { expiresIn: secondsUntil(expires) },
    ),
})
