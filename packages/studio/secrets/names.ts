import { VENDORS } from '@reelwright/providers/vendors'

/**
 * Settings that may be given as a file (`<NAME>_FILE`) or as a reference to AWS Secrets Manager, and whose values no
 * log may hold.
 */
export const SECRETS: readonly string[] = [
  'AUTH_SECRET',
  'DATABASE_URL',
  'REDIS_URL',
  'S3_ACCESS_KEY_ID',
  'S3_SECRET_ACCESS_KEY',
  'SMTP_URL',
  'GOOGLE_CLIENT_SECRET',
  'METRICS_TOKEN',
  'REELWRIGHT_ENVELOPE_KEY',
  ...VENDORS.flatMap(({ key, signs }) => (signs && 'setting' in signs ? [key, signs.setting] : [key])),
]
