import { refuse } from '@reelwright/film/fault'
import type { Ffmpeg } from '@reelwright/media/ffmpeg/find'
import { localProfile } from '../local/profile.js'
import { openAiPictureMaker } from '../openai/openai-picture.js'
import { openAiVoice } from '../openai/openai-voice.js'
import { openAiWriting } from '../openai/vendor.js'
import type { ClipMaker, ClipRequest } from '../ports/clip.js'
import type { PictureMaker } from '../ports/picture.js'
import type { Asked, Vendor, Writing } from '../ports/vendor.js'
import type { Voice } from '../ports/voice.js'
import type { Profile } from '../registry.js'
import { findVendor, VENDORS } from '../vendors.js'
import type { Chosen, Models } from './choose-models.js'
import { OWN_SERVER } from './find-model.js'
import { keyHash } from './key-hash.js'
import { lengthsAskedFor } from './lengths-asked-for.js'
import { madeClipPrice } from './made-price.js'
import type { PaidSettings } from './settings.js'
import { stockSources } from './stock-sources.js'

/** What adapters lean on besides what they ask. */
export type Machine = {
  readonly ffmpeg: Ffmpeg
  /** Where indexes of libraries are kept. */
  readonly folder: string
}

/** One that cannot be asked: what it made stays what it was, and what it is to make waits for its key. */
const barred = <Maker extends object>(maker: Maker, { wanting, model }: Chosen): Maker =>
  wanting === undefined
    ? maker
    : {
        ...maker,
        start: () =>
          Promise.reject(refuse('MODEL_KEYLESS', `${wanting}, or choose another model for this film.`, { field: 'models', given: model })),
      }

/** A maker that says by which key it asks; of a server of one's own, also where: one that moved is another. */
const keyed = <Maker extends object>(maker: Maker, chosen: Chosen, key: string | undefined, baseUrl?: string): Maker => {
  const asked = chosen.vendor === OWN_SERVER ? `${baseUrl} ${key ?? ''}` : key
  return barred(asked ? { ...maker, account: keyHash(asked) } : maker, chosen)
}

/** One's own server is asked with the key of OpenAI, and at its address. */
const keyOf = ({ keys }: PaidSettings, { vendor }: Chosen): string | undefined => keys[vendor === OWN_SERVER ? 'openai' : vendor]

const askedOf = (settings: PaidSettings, chosen: Chosen, { ffmpeg }: Machine): Asked => ({
  apiKey: keyOf(settings, chosen) ?? '',
  baseUrl: settings.urls[chosen.vendor === OWN_SERVER ? 'openai' : chosen.vendor],
  model: chosen.model,
  ffmpeg,
})

const writingOf = (settings: PaidSettings, { writer }: Models, machine: Machine): Partial<Writing> | undefined => {
  const asked = askedOf(settings, writer, machine)
  const made =
    writer.vendor === OWN_SERVER ? openAiWriting({ ...asked, rates: settings.rates }) : findVendor(writer.vendor)?.language?.make(asked)
  return made && Object.fromEntries(Object.entries(made).map(([part, maker]) => [part, keyed(maker, writer, asked.apiKey, asked.baseUrl)]))
}

const voiceOf = (settings: PaidSettings, { voice }: Models, machine: Machine): Voice => {
  const asked = askedOf(settings, voice, machine)
  const made = voice.vendor === OWN_SERVER ? openAiVoice({ ...asked, rates: settings.rates }) : findVendor(voice.vendor)?.voice?.make(asked)
  return made ? keyed(made, voice, asked.apiKey, asked.baseUrl) : localProfile.voice
}

const pictureOf = (settings: PaidSettings, { picture }: Models, machine: Machine): PictureMaker => {
  const asked = askedOf(settings, picture, machine)
  const made =
    picture.rate === undefined
      ? findVendor(picture.vendor)?.picture?.make(asked)
      : openAiPictureMaker({ ...asked, rates: settings.rates, pictureRate: picture.rate })
  return made ? keyed(made, picture, asked.apiKey, asked.baseUrl) : localProfile.picture
}

const clipOf = (settings: PaidSettings, { clip, clipSeconds }: Models, machine: Machine): ClipMaker | undefined => {
  const made = clip && findVendor(clip.vendor)?.clip?.make(askedOf(settings, clip, machine))
  if (!made) return undefined
  const rated = clip.rate === undefined ? made : { ...made, estimate: ({ seconds }: ClipRequest) => madeClipPrice(clip, seconds) }
  return { ...keyed(rated, clip, keyOf(settings, clip)), lengths: lengthsAskedFor(made.lengths, clipSeconds) }
}

/** What vendors make of which nobody chooses a model: of each the makers there is a key for, in the order of the list. */
const makersOf = <Kind extends 'avatar' | 'music'>(settings: PaidSettings, kind: Kind, { ffmpeg }: Machine) =>
  VENDORS.flatMap((vendor) => {
    const offer = vendor[kind]
    const apiKey = settings.keys[vendor.id]
    if (!offer || apiKey === undefined) return []
    const made = offer.make({ apiKey, baseUrl: settings.urls[vendor.id], ffmpeg }) as ReturnType<NonNullable<Vendor[Kind]>['make']>
    return [[vendor.id, { ...made, account: keyHash(apiKey) }] as const]
  })

/** The makers of a paid profile. What there is no key for is made as in the local one: `models.missing` says so. */
export const paidProfile = (settings: PaidSettings, models: Models, machine: Machine, stock: boolean): Profile => {
  const { relevance, ...writing } = writingOf(settings, models, machine) ?? {}
  const [[, music] = []] = makersOf(settings, 'music', machine)
  const avatars = makersOf(settings, 'avatar', machine)
  return {
    ...localProfile,
    ...writing,
    voice: voiceOf(settings, models, machine),
    picture: pictureOf(settings, models, machine),
    clip: clipOf(settings, models, machine),
    ...(music ? { music } : {}),
    ...(avatars.length > 0 ? { avatars: Object.fromEntries(avatars) } : {}),
    ...(stock && relevance ? { stock: stockSources(settings, machine), relevance } : {}),
  }
}
