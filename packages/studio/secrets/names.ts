/**
 * Settings that may be given as a file (`<NAME>_FILE`) or as a reference to AWS Secrets Manager, and whose values no
 * log may hold.
 */
export const SECRETS = [
  'AUTH_SECRET',
  'DATABASE_URL',
  'REDIS_URL',
  'S3_ACCESS_KEY_ID',
  'S3_SECRET_ACCESS_KEY',
  'SMTP_URL',
  'GOOGLE_CLIENT_SECRET',
  'METRICS_TOKEN',
  'REELWRIGHT_ENVELOPE_KEY',
  'FAL_API_KEY',
  'ANTHROPIC_API_KEY',
  'OPENAI_API_KEY',
  'ELEVENLABS_API_KEY',
  'GENAIPRO_API_KEY',
  'REPLICATE_API_KEY',
  'RUNWAYML_API_SECRET',
  'PEXELS_API_KEY',
] as const
