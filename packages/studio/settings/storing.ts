import type { S3Settings } from '@reelwright/data/objects/s3/settings'
import { refuse } from '@reelwright/film/fault'
import { type Environment, urlSetting, wordSetting } from './read-setting.js'

/** Where bytes lie, and the address links to them begin with. */
export type Storing = {
  /** An S3-compatible store; a folder in the data folder when left out. */
  readonly s3?: S3Settings
  /** Where people reach the studio; its own links are relative to it when left out. */
  readonly publicUrl?: string
}

const NEEDS_BUCKET = ['S3_ENDPOINT', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY']

const missing = (name: string, because: string) =>
  refuse('SETTING_MISSING', `${name} is not set, but ${because} is: set both, or neither.`, { field: name })

/** @throws SETTING_INVALID, SETTING_MISSING */
export const storingFrom = (environment: Environment): Storing => {
  const publicUrl = urlSetting(environment, 'PUBLIC_URL', ['http:', 'https:'])?.replace(/\/+$/, '')
  const endpoint = urlSetting(environment, 'S3_ENDPOINT', ['http:', 'https:'])
  const { S3_BUCKET: bucket, S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = environment
  if (!bucket) {
    const alone = NEEDS_BUCKET.find((name) => environment[name])
    if (alone) throw missing('S3_BUCKET', alone)
    return { publicUrl }
  }
  if (!accessKeyId !== !secretAccessKey)
    throw accessKeyId ? missing('S3_SECRET_ACCESS_KEY', 'S3_ACCESS_KEY_ID') : missing('S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY')
  const s3: S3Settings = {
    endpoint,
    publicEndpoint: urlSetting(environment, 'S3_PUBLIC_ENDPOINT', ['http:', 'https:']),
    region: environment.S3_REGION || 'us-east-1',
    bucket,
    accessKeyId: accessKeyId || undefined,
    secretAccessKey: secretAccessKey || undefined,
    forcePathStyle: wordSetting(environment, 'S3_FORCE_PATH_STYLE', ['true', 'false'], endpoint ? 'true' : 'false') === 'true',
  }
  return { s3, publicUrl }
}
