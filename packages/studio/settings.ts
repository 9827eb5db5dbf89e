import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { homeOf } from './home.js'
import type { StudioSettings } from './open-studio.js'
import { checkSecret } from './secrets/check-secret.js'
import { mailingFrom } from './settings/mailing.js'
import { paidModelsFrom } from './settings/models.js'
import { queuePrefixFrom } from './settings/queue-prefix-from.js'
import { type Environment, urlSetting, wholeSetting } from './settings/read-setting.js'
import { storingFrom } from './settings/storing.js'
import { vendorsFrom } from './settings/vendors.js'
import { workingFrom } from './settings/working.js'
import { limitsFrom } from './vendor-limits/limits.js'

/** The studio's settings from an environment; every name is explained in `.env.example`. @throws SETTING_INVALID */
export const settingsFrom = (environment: Environment): Omit<StudioSettings, 'providers' | 'log'> => ({
  home: resolve(homeOf(environment)),
  databaseUrl: urlSetting(environment, 'DATABASE_URL', ['postgres:', 'postgresql:']),
  redisUrl: urlSetting(environment, 'REDIS_URL', ['redis:', 'rediss:']),
  queuePrefix: queuePrefixFrom(environment),
  ...storingFrom(environment),
  ffmpegPath: environment.FFMPEG_PATH || undefined,
  cacheLimit: wholeSetting(environment, 'REELWRIGHT_CACHE_GB', 1, 10_000, 20) * 1e9,
  renderWorkers: wholeSetting(environment, 'REELWRIGHT_RENDER_WORKERS', 1, 256, Math.max(2, availableParallelism())),
  working: workingFrom(environment),
  mailing: mailingFrom(environment),
  paid: paidModelsFrom(environment),
  vendors: vendorsFrom(environment),
  limits: limitsFrom(environment),
  envelopeKey: environment.REELWRIGHT_ENVELOPE_KEY ? checkSecret(environment, 'REELWRIGHT_ENVELOPE_KEY') : undefined,
  small: wholeSetting(environment, 'REELWRIGHT_BUY_AGAIN_CENTS', 0, 1_000, 3) * 10_000,
})
