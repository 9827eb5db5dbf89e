import { join, resolve } from 'node:path'
import { refuse } from '@reelwright/film/fault'
import { checkAvatar } from '@reelwright/film/property/avatar/check-avatar'
import { ASPECTS, BRANDINGS, PropertyBrief } from '@reelwright/film/property/brief'
import type { Listing } from '@reelwright/film/property/listing'
import { openHousesOn } from '@reelwright/film/property/open-houses'
import type { ReissuedWords } from '@reelwright/film/property/reissue/sale'
import { ruleProfile } from '@reelwright/film/property/rules/profiles/profiles'
import { refuseField } from '@reelwright/film/property/text/refuse-field'
import { RATES, type RateName } from '@reelwright/film/time'
import type { Ffmpeg } from '@reelwright/media/ffmpeg/find'
import type { Warning } from '../progress/tell-warnings.js'
import { checkAvatarFile } from './check-avatar-file.js'
import { type AskedBrandKit, checkBrandKit } from './check-brand-kit.js'
import { checkChosen } from './check-choices.js'
import { checkGlyphs, textsIn } from './check-glyphs.js'
import { checkLanguage } from './check-language.js'
import { type AskedListing, checkListing } from './check-listing.js'
import { checkMedia, type FoundMedia } from './check-media.js'
import { checkFolder, checkPhotos } from './check-photos.js'
import { checkPronunciations } from './check-pronunciations.js'
import { checkVoice } from './check-voice.js'
import { isFile } from './file-beside.js'
import { warningsOfLanguage, warningsOfOver } from './property-warnings.js'
import { readClips } from './read-clips.js'
import { readModels } from './read-models.js'
import { readText } from './read-text.js'

export type PropertyOptions = {
  readonly out: string
  readonly aspects: string
  readonly branding: string
  readonly style: PropertyBrief['style']
  readonly length: string
  readonly status?: Listing['status']
  readonly speech: PropertyBrief['speech']
  readonly script?: string
  readonly brandKit?: string
  readonly avatar?: string
  readonly language: string
  readonly voice: string
  readonly pronounce?: readonly string[]
  readonly mood?: PropertyBrief['mood']
  readonly music?: string
  readonly platform: PropertyBrief['platform']
  readonly rate: RateName
  readonly size: string
  readonly quality: PropertyBrief['quality']
  readonly profile?: PropertyBrief['profile']
  readonly models?: string
  readonly clips?: string
  readonly captions: PropertyBrief['captions']
  readonly rules: string
  readonly override?: readonly string[]
  readonly words: ReissuedWords | 'rewritten'
  readonly yes?: boolean
  readonly json?: boolean
}

/** A property brief that has been checked whole, its files still where the user has them. */
export type AskedProperty = {
  readonly brief: PropertyBrief
  readonly details: AskedListing
  readonly photos: readonly FoundMedia[]
  readonly brandKit?: AskedBrandKit
  readonly music?: FoundMedia
  /** What a person should know though the film can be made. */
  readonly warnings: readonly Warning[]
}

const listOf = <Word extends string>(text: string, words: readonly Word[], field: string): Word[] => {
  const given = text.split(',').map((word) => word.trim())
  for (const word of given)
    if (!(words as readonly string[]).includes(word))
      throw refuse(`${field.toUpperCase()}_UNKNOWN`, `--${field} has "${word}"; choose from ${words.join(', ')}, with commas between.`, {
        field,
        limit: words.join(', '),
        given: word,
      })
  return [...new Set(given)] as Word[]
}

/** A brand kit that was named has to be there; the one beside the photos need not be. */
const brandKitFor = async (folder: string, given: string | undefined): Promise<AskedBrandKit | undefined> => {
  const document = given === undefined ? join(folder, 'brand-kit.json') : resolve(given)
  return given !== undefined || (await isFile(document)) ? checkBrandKit(document) : undefined
}

/** Pictures of a folder that are no photos of the property: portraits, logos, originals of altered photos. */
const apartOf = ({ agentPhoto, choices }: AskedListing, kit: AskedBrandKit | undefined): ReadonlySet<string> =>
  new Set([
    ...(agentPhoto ? [agentPhoto] : []),
    ...choices.flatMap(({ altered }) => (altered ? [altered.original] : [])),
    ...(kit?.files ?? []).map(({ path }) => path),
  ])

/**
 * Checks everything that can be known before work begins; refuses the whole at the first thing that is wrong. Open houses
 * that are over by `today` (2026-11-21, local) are no part of the brief, which is otherwise the same on every day: the
 * same command finds its film again until one of them has passed. Photos that are known need not be looked into again.
 */
export const checkProperty = async (
  given: string,
  options: PropertyOptions,
  today: string,
  findFfmpeg: () => Promise<Ffmpeg>,
  isKnown?: (photo: FoundMedia) => Promise<boolean>,
): Promise<AskedProperty> => {
  const folder = resolve(given)
  ruleProfile(options.rules)
  const aspects = listOf(options.aspects, ASPECTS, 'aspects')
  const brandings = listOf(options.branding, BRANDINGS, 'branding')
  checkLanguage(options.language)
  checkVoice(options.voice, options.language, options.profile)
  await checkFolder(folder)
  const details = await checkListing(folder, today)
  const brandKit = await brandKitFor(folder, options.brandKit)
  const photos = await checkPhotos(folder, apartOf(details, brandKit), isKnown)
  checkChosen(details.choices, photos, details.name)
  const ownScript = options.script === undefined ? undefined : await readText(resolve(options.script), 'script')
  const listed: Listing = { ...details.listing, ...(options.status ? { status: options.status } : {}) }
  const { ahead, over } = openHousesOn(listed, today)
  const asked = {
    format: 'property',
    topic: details.listing.address,
    listing: { ...listed, openHouses: ahead },
    media: [],
    brandKit: brandKit?.kit,
    style: options.style,
    length: Number(options.length),
    aspects,
    brandings,
    platform: options.platform,
    speech: options.speech,
    ownScript,
    language: options.language,
    voice: options.voice,
    pronunciations: checkPronunciations(options.pronounce),
    mood: options.mood ?? brandKit?.kit.mood,
    short: Number(options.size),
    rate: RATES[options.rate],
    captions: options.captions,
    quality: options.quality,
    profile: options.profile,
    models: readModels(options.models),
    ...(options.clips === undefined ? {} : { clips: readClips(options.clips) }),
    rules: options.rules,
    avatar: await checkAvatarFile(folder, options.avatar, today),
  }
  const parsed = PropertyBrief.safeParse(asked)
  if (!parsed.success) throw refuseField('BRIEF_INVALID', 'the brief', asked, parsed.error.issues[0]!)
  const isPortrayed = details.agentPhoto !== undefined || brandKit?.files.some(({ kind }) => kind === 'photo') === true
  checkAvatar(parsed.data, isPortrayed)
  const written = [
    ...textsIn(details.listing, `${details.name}:`),
    ...textsIn(brandKit?.kit, 'brand kit:'),
    ...textsIn(ownScript, '--script'),
    ...textsIn(parsed.data.avatar?.script, 'avatar:'),
  ]
  await checkGlyphs(written, options.language)
  const music = options.music === undefined ? undefined : (await checkMedia([options.music], 'music', findFfmpeg))[0]
  const warnings = [
    ...details.warnings,
    ...(brandKit?.warnings ?? []),
    ...warningsOfOver(over, listed.status),
    ...warningsOfLanguage(options.language),
  ]
  return { brief: parsed.data, details, photos, brandKit, music, warnings }
}
