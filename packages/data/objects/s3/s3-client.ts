import { S3Client } from '@aws-sdk/client-s3'
import type { S3Settings } from './settings.js'

/** A client of the store; `endpoint` is where it is reached from here, or where clients reach it. */
export const s3Client = ({ region, accessKeyId, secretAccessKey, forcePathStyle }: S3Settings, endpoint: string | undefined): S3Client =>
  new S3Client({
    region,
    endpoint,
    forcePathStyle,
    ...(accessKeyId && secretAccessKey ? { credentials: { accessKeyId, secretAccessKey } } : {}),
    // Otherwise presigned PUTs carry the checksum of an empty body.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    maxAttempts: 4,
  })

/** Whether an error says that there is no such thing; stores differ in how. */
export const isMissing = (error: unknown): boolean => {
  const { name, $metadata } = error as { name?: string; $metadata?: { httpStatusCode?: number } }
  return name === 'NoSuchKey' || name === 'NotFound' || name === 'NoSuchUpload' || $metadata?.httpStatusCode === 404
}
