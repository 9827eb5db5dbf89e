import { refuse } from '@reelwright/film/fault'
import type { VoiceRequest } from '../ports/voice.js'

/** Refuses what no voice can speak. @throws VOICE_TEXT_EMPTY, VOICE_TEXT_TOO_LONG, VOICE_SPEED */
export const checkSpeech = (
  { text, speed }: VoiceRequest,
  vendor: string,
  limits: { readonly characters: number; readonly slowest: number; readonly fastest: number },
): void => {
  if (!/[\p{L}\p{N}]/u.test(text)) throw refuse('VOICE_TEXT_EMPTY', 'There is no text to speak; write some narration.', { field: 'text' })
  if (text.length > limits.characters)
    throw refuse(
      'VOICE_TEXT_TOO_LONG',
      `${vendor} speaks up to ${limits.characters} characters at a time with this model and was given ${text.length}; divide the narration into scenes.`,
      { field: 'text', limit: `${limits.characters} characters`, given: `${text.length} characters` },
    )
  if (!(speed >= limits.slowest && speed <= limits.fastest))
    throw refuse('VOICE_SPEED', `With ${vendor} the speed must lie between ${limits.slowest} and ${limits.fastest}, not ${speed}.`, {
      field: 'speed',
      limit: `${limits.slowest}–${limits.fastest}`,
      given: String(speed),
    })
}

/** The seed's names of voices, by gender: what each vendor has an own voice for. */
export const ROLES = ['documentary-male', 'documentary-female'] as const

/** A vendor's own voice for a name: the name itself where it is none of the seed's. */
export const voiceNamed = (name: string, aliases: Readonly<Record<string, string>>): string => {
  const asked = name.trim().toLowerCase()
  return Object.hasOwn(aliases, asked) ? aliases[asked]! : name.trim()
}
