import { LANGUAGES } from '@reelwright/film/brief'
import { voiceNames } from '@reelwright/providers/local/voice/voices'
import { expect, test } from 'vitest'
import { checkVoice } from './check-voice.js'

test('every voice that is offered for a language is taken, in any case', () => {
  for (const language of LANGUAGES)
    for (const name of voiceNames(language)) {
      checkVoice(name, language)
      checkVoice(name.toUpperCase(), language)
    }
})

test.each([
  ['morgan', 'en', /"morgan".*documentary-male, documentary-female, .*slt/],
  ['', 'en', /""/],
  ['slt', 'de', /"slt".*de-male, de-female/],
  ['de-female', 'en', /"de-female".*rms/],
])('%j in %s is refused with those that exist', (name, language, sentence) => {
  expect(() => checkVoice(name, language)).toThrowError(
    expect.objectContaining({ code: 'VOICE_UNKNOWN', field: 'voice', message: expect.stringMatching(sentence) }),
  )
})
