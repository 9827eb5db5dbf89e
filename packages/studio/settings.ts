import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { refuse } from '@reelwright/film/fault'
import { homeOf } from './home.js'
import type { StudioSettings } from './open-studio.js'

type Environment = Readonly<Record<string, string | undefined>>

const whole = (environment: Environment, name: string, least: number, most: number, otherwise: number): number => {
  const text = environment[name]
  if (!text) return otherwise
  const value = Number(text)
  if (!Number.isInteger(value) || value < least || value > most)
    throw refuse('SETTING_INVALID', `${name} is "${text}"; it has to be a whole number from ${least} to ${most}.`, {
      field: name,
      limit: `${least}–${most}`,
      given: text,
    })
  return value
}

const url = (environment: Environment, name: string, schemes: readonly string[]): string | undefined => {
  const text = environment[name]
  if (!text) return undefined
  if (!URL.canParse(text) || !schemes.includes(new URL(text).protocol))
    throw refuse(
      'SETTING_INVALID',
      `${name} has to be an address that begins with ${schemes.map((scheme) => `${scheme}//`).join(' or ')}.`,
      { field: name },
    )
  return text
}

export const portFrom = (environment: Environment): number => whole(environment, 'PORT', 0, 65_535, 4310)

/** The studio's settings from an environment; every name is explained in `.env.example`. @throws SETTING_INVALID */
export const settingsFrom = (environment: Environment): Omit<StudioSettings, 'providers'> => ({
  home: resolve(homeOf(environment)),
  databaseUrl: url(environment, 'DATABASE_URL', ['postgres:', 'postgresql:']),
  redisUrl: url(environment, 'REDIS_URL', ['redis:', 'rediss:']),
  ffmpegPath: environment.FFMPEG_PATH || undefined,
  cacheLimit: whole(environment, 'REELWRIGHT_CACHE_GB', 1, 10_000, 20) * 1e9,
  renderWorkers: whole(environment, 'REELWRIGHT_RENDER_WORKERS', 1, 256, availableParallelism() + 1),
})
