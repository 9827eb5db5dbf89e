import { refuse } from '@reelwright/film/fault'
import type { Speaker } from './engine.js'
import type { Colour } from './sound/finish.js'

export type LocalVoice = {
  readonly name: string
  readonly engine: 'flite' | 'espeak'
  readonly gender: 'male' | 'female'
  /** BCP 47 prefixes it speaks. */
  readonly languages: readonly string[]
  readonly speaker: Speaker
  readonly colour: Colour
}

const FLITE_MAN: Colour = { warmth: 2, mud: -2, presence: 1.5, air: 0, top: 9000 }
const FLITE_WOMAN: Colour = { warmth: 2, mud: -1.5, presence: 1, air: 1, top: 9000 }
const ESPEAK: Colour = { warmth: 3.5, mud: 1, presence: -3, air: -4, top: 8000 }

const ENGLISH: readonly LocalVoice[] = [
  {
    name: 'rms',
    engine: 'flite',
    gender: 'male',
    languages: ['en'],
    speaker: { voice: 'rms', pace: 0.94, pitch: 0.96 },
    colour: FLITE_MAN,
  },
  {
    name: 'slt',
    engine: 'flite',
    gender: 'female',
    languages: ['en'],
    speaker: { voice: 'slt', pace: 0.87, pitch: 0.97 },
    colour: FLITE_WOMAN,
  },
  {
    name: 'awb',
    engine: 'flite',
    gender: 'male',
    languages: ['en-GB', 'en'],
    speaker: { voice: 'awb', pace: 0.96, pitch: 1 },
    colour: FLITE_MAN,
  },
]

/** Languages of espeak-ng whose reading of ordinary prose was found whole; its own voice names, where they differ. */
const ESPEAK_VOICES: Readonly<Record<string, string>> = {
  es: 'es',
  'es-419': 'es-419',
  fr: 'fr',
  'fr-BE': 'fr-be',
  'fr-CH': 'fr-ch',
  de: 'de',
  it: 'it',
  pt: 'pt',
  'pt-BR': 'pt-br',
  nl: 'nl',
  ca: 'ca',
  da: 'da',
  sv: 'sv',
  nb: 'nb',
  fi: 'fi',
  pl: 'pl',
  cs: 'cs',
  sk: 'sk',
  hu: 'hu',
  ro: 'ro',
  el: 'el',
  ru: 'ru',
  uk: 'uk',
  tr: 'tr',
  hi: 'hi',
  zh: 'cmn',
}

/** What brings an eSpeak voice to about 155 words a minute of ordinary prose, as English is spoken and lengths are planned; by primary tag. */
const PACES: Readonly<Record<string, number>> = { es: 0.9, fr: 0.74, de: 0.92, it: 0.92 }

const espeak = (language: string, voice: string): readonly LocalVoice[] => [
  {
    name: `${language}-male`,
    engine: 'espeak',
    gender: 'male',
    languages: [language],
    speaker: { voice: `${voice}+m3`, pace: PACES[language.split('-')[0]!] ?? 1, pitch: 0.9 },
    colour: ESPEAK,
  },
  {
    name: `${language}-female`,
    engine: 'espeak',
    gender: 'female',
    languages: [language],
    speaker: { voice: `${voice}+f2`, pace: PACES[language.split('-')[0]!] ?? 1, pitch: 0.95 },
    colour: ESPEAK,
  },
]

/** Every voice that speaks here, those of one language together, the best first. */
export const LOCAL_VOICES: readonly LocalVoice[] = [
  ...ENGLISH,
  ...Object.entries(ESPEAK_VOICES).flatMap(([language, voice]) => espeak(language, voice)),
]

/** The languages the local voices speak, as BCP 47 primary tags. */
export const LOCAL_LANGUAGES: readonly string[] = [
  ...new Set(LOCAL_VOICES.flatMap(({ languages }) => languages.map((language) => language.split('-')[0]!))),
]

const speaks = (voice: LocalVoice, language: string): number => {
  const asked = language.toLowerCase().replaceAll('_', '-')
  return Math.max(
    0,
    ...voice.languages.map((own) =>
      asked === own.toLowerCase()
        ? 3
        : asked.startsWith(`${own.toLowerCase()}-`)
          ? 2
          : asked.split('-')[0] === own.toLowerCase().split('-')[0]
            ? 1
            : 0,
    ),
  )
}

/** Norwegian goes by three tags, Chinese by its own names. */
const ALIASES: Readonly<Record<string, string>> = { no: 'nb', nn: 'nb', cmn: 'zh' }
const canonical = (language: string): string => language.replace(/^[A-Za-z]+/, (tag) => ALIASES[tag.toLowerCase()] ?? tag.toLowerCase())

/** Names that stand for a language's best voice of a gender. */
const ROLES = ['documentary-male', 'documentary-female'] as const

const ableFor = (language: string): readonly LocalVoice[] => {
  const wanted = canonical(language)
  return LOCAL_VOICES.filter((voice) => speaks(voice, wanted) > 0).sort((a, b) => speaks(b, wanted) - speaks(a, wanted))
}

/** The voices of a language by name: those that every profile has, then this machine's own. */
export const localVoices = (
  language: string,
): readonly { readonly name: string; readonly gender: LocalVoice['gender']; readonly everywhere: boolean }[] => {
  const able = ableFor(language)
  if (able.length === 0) return []
  const roles = ROLES.map((name) => ({ name, gender: voiceFor(name, language).gender, everywhere: true }))
  return [...roles, ...able.map(({ name, gender }) => ({ name, gender, everywhere: false }))]
}

/** Every name that may be asked for in a language, in lower case; none when no local voice speaks it. */
export const voiceNames = (language: string): readonly string[] => {
  const able = ableFor(language)
  return able.length === 0 ? [] : [...ROLES, ...able.map(({ name }) => name.toLowerCase())]
}

/**
 * The voice for a name of the seed (`documentary-male`, `documentary-female`) or one of our own, in a language.
 * A name that speaks another language, or none of ours, gives the language's voice of the same gender.
 * @throws VOICE_LANGUAGE when no local voice speaks it.
 */
export const voiceFor = (name: string, language: string): LocalVoice => {
  const able = ableFor(language)
  if (able.length === 0)
    throw refuse(
      'VOICE_LANGUAGE',
      `The local voice does not speak "${language}"; choose one of ${LOCAL_LANGUAGES.join(', ')}, or bring your own narration.`,
      { field: 'language', given: language, limit: LOCAL_LANGUAGES.join(', ') },
    )
  const asked = name.toLowerCase()
  const named = able.find((voice) => voice.name.toLowerCase() === asked)
  const gender =
    LOCAL_VOICES.find((voice) => voice.name.toLowerCase() === asked)?.gender ?? (/female|woman/.test(asked) ? 'female' : 'male')
  return named ?? able.find((voice) => voice.gender === gender) ?? able[0]!
}
