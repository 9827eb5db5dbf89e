import { expect, test } from 'vitest'
import { storingFrom } from './storing.js'

test('without S3 the data folder is used, and links are relative unless a public address is named', () => {
  expect(storingFrom({})).toEqual({ publicUrl: undefined })
  expect(storingFrom({ PUBLIC_URL: 'https://films.example/' })).toEqual({ publicUrl: 'https://films.example' })
})

test('a bucket of one’s own store is named in the path, one of Amazon’s in the host', () => {
  const keys = { S3_ACCESS_KEY_ID: 'id', S3_SECRET_ACCESS_KEY: 'secret' }
  expect(storingFrom({ S3_BUCKET: 'films', S3_ENDPOINT: 'http://127.0.0.1:9000', ...keys }).s3).toMatchObject({
    bucket: 'films',
    endpoint: 'http://127.0.0.1:9000',
    region: 'us-east-1',
    forcePathStyle: true,
    accessKeyId: 'id',
  })
  expect(storingFrom({ S3_BUCKET: 'films', S3_REGION: 'eu-west-1' }).s3).toMatchObject({ forcePathStyle: false, endpoint: undefined })
})

test('half a setting is refused with the name that is missing', () => {
  const field = (environment: Record<string, string>): string | undefined => {
    try {
      storingFrom(environment)
    } catch (error) {
      return (error as { field?: string }).field
    }
    return undefined
  }
  expect(field({ S3_ENDPOINT: 'http://127.0.0.1:9000' })).toBe('S3_BUCKET')
  expect(field({ S3_BUCKET: 'films', S3_ACCESS_KEY_ID: 'id' })).toBe('S3_SECRET_ACCESS_KEY')
  expect(field({ S3_BUCKET: 'films', S3_SECRET_ACCESS_KEY: 'secret' })).toBe('S3_ACCESS_KEY_ID')
  expect(field({ S3_BUCKET: 'films', S3_FORCE_PATH_STYLE: 'maybe' })).toBe('S3_FORCE_PATH_STYLE')
})
