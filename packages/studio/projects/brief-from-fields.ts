import {
  DOCUMENTARY_FIELDS,
  PROPERTY_FIELDS,
  type ProjectBody,
  type ProjectPatch,
  type SentModels,
} from '@reelwright/contract/project-body'
import type { Tenant } from '@reelwright/data/tenant'
import { Brief } from '@reelwright/film/any-brief'
import { readScript } from '@reelwright/film/documentary/read-script'
import { refuse } from '@reelwright/film/fault'
import { checkAvatar, checkConsent } from '@reelwright/film/property/avatar/check-avatar'
import { PHOTO_LIMITS } from '@reelwright/film/property/brief'
import { localDay } from '@reelwright/film/property/local-day'
import { openHousesOn } from '@reelwright/film/property/open-houses'
import { ruleProfile } from '@reelwright/film/property/rules/profiles/profiles'
import { RATES } from '@reelwright/film/time'
import { voiceNames } from '@reelwright/providers/local/voice/voices'
import { checkModels } from '@reelwright/providers/paid/check-models'
import type { PaidSettings } from '@reelwright/providers/paid/settings'
import { ownBrandKit, ownMedia } from './own-media.js'

type Fields = ProjectPatch

/** Voices of a paid profile are its service's own: only that knows them. @throws VOICE_UNKNOWN: a voice is never replaced unasked */
export const checkVoice = (voice: string, { language, profile }: Pick<Brief, 'language' | 'profile'>): void => {
  if (profile !== 'local') return
  const names = voiceNames(language)
  if (names.includes(voice.toLowerCase())) return
  const limit = names.join(', ')
  throw refuse('VOICE_UNKNOWN', `The voice "${voice}" does not speak ${language}; choose one of ${limit}.`, {
    field: 'voice',
    limit,
    given: voice,
  })
}

const checkPhotoCount = (count: number): void => {
  const { least, most } = PHOTO_LIMITS
  if (count < least || count > most)
    throw refuse(count < least ? 'PHOTOS_TOO_FEW' : 'PHOTOS_TOO_MANY', `A reel takes ${least} to ${most} photos; these are ${count}.`, {
      field: 'mediaIds',
      limit: `${least}–${most}`,
      given: String(count),
    })
}

/** Undefined values say nothing: they must not hide what a brief has already. */
const said = <T extends object>(fields: T): T => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T

/** Open houses that are over by today are no part of a brief: nobody is asked to them. */
const listingOf = async (tenant: Tenant, listing: Fields['listing']): Promise<object> => {
  if (!listing) return {}
  const { agent, ...sent } = listing
  const rest = { ...sent, openHouses: openHousesOn(sent, localDay(new Date())).ahead }
  if (!agent) return { listing: rest }
  const { photoId, ...who } = agent
  const [portrait] = await ownMedia(tenant, photoId === undefined ? [] : [photoId], 'IMAGE', 'listing.agent.photoId')
  return { listing: { ...rest, agent: { ...who, ...(portrait ? { photo: portrait.asset } : {}) } } }
}

const pictureOf = (format: string, { size, rate }: Fields, before: Brief | undefined): object => {
  if (size === undefined && rate === undefined) return {}
  if (format === 'property') return said({ short: size, rate: rate && RATES[rate] })
  const was = before?.format === 'documentary' ? before.picture : undefined
  const lines = size ?? was?.height ?? 1080
  return { picture: { width: (lines * 16) / 9, height: lines, rate: rate ? RATES[rate] : (was?.rate ?? RATES['30']) } }
}

/** The models a film names, those that were sent in full; null takes one away. @throws what `checkModels` does */
const modelsOf = (paid: PaidSettings, sent: SentModels | undefined, profile: Brief['profile'], before: Brief | undefined): object => {
  if (!sent) return {}
  const named = Object.entries(sent).filter(([, name]) => name !== null && name !== undefined)
  const checked = named.length === 0 ? {} : checkModels(paid, profile, Object.fromEntries(named))
  const kept = Object.entries(before?.models ?? {}).filter(([kind]) => sent[kind as keyof SentModels] === undefined)
  const models = { ...Object.fromEntries(kept), ...checked }
  return { models: Object.keys(models).length === 0 ? undefined : models }
}

/**
 * A brief with the fields a person sent put in, on top of what it had. @throws FIELD_NOT_OF_FORMAT, VOICE_UNKNOWN,
 * PHOTOS_TOO_FEW, PHOTOS_TOO_MANY, PROFILE_UNKNOWN and what `checkModels`, `checkConsent`, `checkAvatar`, `ownMedia` and `ownBrandKit` do
 */
export const withFields = async (
  tenant: Tenant,
  paid: PaidSettings,
  format: Brief['format'],
  fields: Fields,
  before?: Brief,
): Promise<Brief> => {
  const known = format === 'property' ? PROPERTY_FIELDS : DOCUMENTARY_FIELDS
  const foreign = Object.keys(said(fields)).find((name) => !known.includes(name))
  if (foreign !== undefined)
    throw refuse('FIELD_NOT_OF_FORMAT', `A ${format} has no "${foreign}"; leave it out.`, {
      field: foreign,
      limit: known.join(', '),
      given: foreign,
    })
  const { script, mediaIds, narrationIds, referenceIds, musicId, brandKitId, size: _, rate: __, listing, models, avatar, ...plain } = fields
  if (format === 'property' && mediaIds) checkPhotoCount(new Set(mediaIds).size)
  if (fields.rules !== undefined) ruleProfile(fields.rules)
  if (avatar) checkConsent(avatar.consent, localDay(new Date()))
  const brief = Brief.parse({
    ...before,
    ...said(plain),
    format,
    ...(await listingOf(tenant, listing)),
    ...(listing && !before ? { topic: listing.address } : {}),
    ...(script === undefined ? {} : { ownScript: script }),
    ...(mediaIds ? { media: await ownMedia(tenant, mediaIds, 'IMAGE', 'mediaIds') } : {}),
    ...(narrationIds ? { narration: await ownMedia(tenant, narrationIds, 'AUDIO', 'narrationIds') } : {}),
    ...(referenceIds ? { references: await ownMedia(tenant, referenceIds, 'IMAGE', 'referenceIds') } : {}),
    ...(musicId ? { music: (await ownMedia(tenant, [musicId], 'AUDIO', 'musicId'))[0] } : {}),
    ...(brandKitId ? { brandKit: await ownBrandKit(tenant, brandKitId) } : {}),
    ...pictureOf(format, fields, before),
    ...(avatar === undefined ? {} : { avatar: avatar ?? undefined }),
    ...modelsOf(paid, models, fields.profile ?? before?.profile ?? 'local', before),
  })
  checkVoice(brief.voice, brief)
  if (brief.format === 'property') checkAvatar(brief)
  return brief
}

/** The brief that a body of `POST /projects` asks for. @throws what `withFields` and `readScript` do */
export const briefFromBody = async (tenant: Tenant, paid: PaidSettings, body: ProjectBody): Promise<Brief> => {
  const { format = 'documentary', ...fields } = body
  if (format !== 'documentary' || fields.script === undefined) return withFields(tenant, paid, format, fields)
  const read = readScript(fields.script, { language: fields.language })
  const brief = await withFields(tenant, paid, format, fields)
  const sources = brief.format === 'documentary' ? [...brief.sources, ...read.sources] : []
  return Brief.parse({ ...brief, title: brief.title ?? (read.script.title || undefined), sources })
}
