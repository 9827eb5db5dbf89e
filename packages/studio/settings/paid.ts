import { refuse } from '@reelwright/film/fault'
import { FAST_SVD } from '@reelwright/providers/fal/clip-models'
import { PAID_PROFILES, type PaidProfile, type PaidSettings, type Wishes } from '@reelwright/providers/paid/settings'
import { LIBRARY_ADDRESSES } from '@reelwright/providers/paid/stock-sources'
import { type Environment, urlSetting, wholeSetting } from './read-setting.js'
import { vendorsFrom } from './vendors.js'

/** A number of dollars. @throws SETTING_INVALID */
const dollarsFrom = (name: string, text: string | undefined): number | undefined => {
  if (!text) return undefined
  const value = Number(text)
  if (!Number.isFinite(value) || value < 0)
    throw refuse('SETTING_INVALID', `${name} is "${text}"; it has to be dollars, such as 0.04.`, { field: name, given: text })
  return value
}

/** OPENAI_RATES=in/out; a server of one's own that wants no key and of which nothing is said costs nothing. */
const ratesFrom = (environment: Environment, keyless: boolean): PaidSettings['rates'] => {
  const text = environment.OPENAI_RATES
  if (!text) return environment.OPENAI_BASE_URL && keyless ? { input: 0, output: 0 } : undefined
  const [input, output, ...more] = text.split('/').map((part) => dollarsFrom('OPENAI_RATES', part.trim()))
  if (input === undefined || output === undefined || more.length > 0)
    throw refuse('SETTING_INVALID', `OPENAI_RATES is "${text}"; it has to be dollars a million tokens in and out, such as 0.2/0.6.`, {
      field: 'OPENAI_RATES',
      given: text,
    })
  return { input, output }
}

const drawingFrom = (environment: Environment): PaidSettings['drawing'] => {
  const model = environment.OPENAI_IMAGE_MODEL
  if (!model) return undefined
  const rate = dollarsFrom('OPENAI_IMAGE_PRICE', environment.OPENAI_IMAGE_PRICE)
  if (rate === undefined)
    throw refuse(
      'SETTING_MISSING',
      'OPENAI_IMAGE_MODEL needs OPENAI_IMAGE_PRICE: what it costs is in no price list, and what has no price cannot be kept within a cap.',
      { field: 'OPENAI_IMAGE_PRICE' },
    )
  return { model, rate }
}

/** No page of fal.ai tells what Fast SVD costs; whoever has been told may say it. */
const clipRatesFrom = (environment: Environment): PaidSettings['clipRates'] => {
  const rate = dollarsFrom('FAST_SVD_PRICE', environment.FAST_SVD_PRICE)
  return rate === undefined ? undefined : { [FAST_SVD]: rate }
}

/** A setting of one profile (`IMAGE_GEN_MODEL_PRODUCTION`), or of both. */
const wished = (environment: Environment, name: string, profile: PaidProfile): string | undefined =>
  environment[`${name}_${profile.toUpperCase()}`] || environment[name] || undefined

const wishesFrom = (environment: Environment, profile: PaidProfile): Wishes => {
  const length = `VIDEO_CLIP_LENGTH_${profile.toUpperCase()}`
  const both = wholeSetting(environment, 'VIDEO_CLIP_LENGTH', 2, 60, 0)
  const clipSeconds = wholeSetting(environment, length, 2, 60, both)
  return {
    language: wished(environment, 'TEXT_GEN_MODEL', profile),
    voice: wished(environment, 'VOICE_GEN_MODEL', profile),
    picture: wished(environment, 'IMAGE_GEN_MODEL', profile),
    clip: wished(environment, 'VIDEO_GEN_MODEL', profile),
    ...(clipSeconds > 0 ? { clipSeconds } : {}),
  }
}

/** How paid services are asked, in the designs' names for settings. @throws SETTING_INVALID, SETTING_MISSING */
export const paidFrom = (environment: Environment): PaidSettings => {
  const { keys, urls } = vendorsFrom(environment)
  const open = Object.fromEntries(LIBRARY_ADDRESSES.map((name) => [name, urlSetting(environment, name, ['http:', 'https:'])]))
  const wishes = Object.fromEntries(PAID_PROFILES.map((profile) => [profile, wishesFrom(environment, profile)]))
  return {
    keys,
    urls: { ...urls, ...open },
    rates: ratesFrom(environment, keys.openai === undefined),
    drawing: drawingFrom(environment),
    clipRates: clipRatesFrom(environment),
    contact: environment.WIKIMEDIA_CONTACT || environment.PUBLIC_URL || undefined,
    wishes: wishes as Record<PaidProfile, Wishes>,
  }
}
