import type { Brief } from '@reelwright/film/any-brief'
import { refuse } from '@reelwright/film/fault'
import { voiceNames } from '@reelwright/providers/local/voice/voices'

/**
 * Refuses a voice that does not speak the film's language; a voice is never replaced unasked. Voices of a paid profile are
 * its service's own: only that knows them. @throws VOICE_UNKNOWN
 */
export const checkVoice = (given: string, language: string, profile: Brief['profile'] = 'local'): void => {
  if (profile !== 'local') return
  const names = voiceNames(language)
  if (names.includes(given.toLowerCase())) return
  const limit = names.join(', ')
  throw refuse('VOICE_UNKNOWN', `--voice is "${given}"; for --language ${language} choose one of ${limit}.`, {
    field: 'voice',
    limit,
    given,
  })
}
