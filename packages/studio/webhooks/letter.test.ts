import { LANGUAGES } from '@reelwright/film/brief'
import { expect, test } from 'vitest'
import { wordsIn } from '../people/letter-words/words.js'
import { letterOf } from './letter.js'

const SENTENCE = 'The picture "attic.jpg" is damaged; save it again.'
const failedFilm = (failure: object | null, pausedReason = 'failed'): string =>
  JSON.stringify({ event: 'film.failed', data: { projectId: 'proj_1', title: 'Lamps', pausedReason, failure } })
const textIn = (language: (typeof LANGUAGES)[number], body: string): string =>
  letterOf({ email: 'anna@example.com', language, publicUrl: 'https://films.example.com' }, body).text

test('why a film failed is said in the member’s language; the exact sentence stands below it, called English', () => {
  const [says, exactly, link] = textIn('de', failedFilm({ code: 'IMAGE_BROKEN', message: SENTENCE })).split('\n\n')
  expect(says).toBe(
    'Der Film konnte nicht fertiggestellt werden: Eine seiner Dateien fehlt, ist beschädigt oder ungeeignet; bringen Sie eine andere.',
  )
  expect(exactly).toBe(`Genauer, auf Englisch: ${SENTENCE}`)
  expect(link).toBe('https://films.example.com/films/proj_1')
  expect(textIn('en', failedFilm({ code: 'IMAGE_BROKEN', message: SENTENCE })).split('\n\n')[0]).toBe(
    `The film could not be finished: ${SENTENCE}`,
  )
})

test('every language says of every failure something of its own', () => {
  const codes = [
    'DISK_FULL',
    'QUOTA_REACHED',
    'VENDOR_REJECTED',
    'VENDOR_DOWN',
    'TAKE_BLACK',
    'PROFILE_KEYLESS',
    'SCRIPT_EMPTY',
    'VOICE_FAILED',
  ]
  const said = new Set<string>()
  for (const language of LANGUAGES.filter((one) => one !== 'en'))
    for (const code of [...codes, 'FFMPEG_FAILED']) {
      const text = textIn(language, failedFilm({ code, message: SENTENCE }))
      expect(text.split('\n\n')[0], `${language} ${code}`).not.toContain(SENTENCE)
      expect(text, `${language} ${code}`).toContain(SENTENCE)
      said.add(text.split('\n\n')[0] as string)
    }
  // Three of the codes are failures of a service, which are said alike.
  expect(said.size).toBe(4 * 7)
  for (const language of LANGUAGES) {
    expect(textIn(language, failedFilm(null, 'quality'))).toContain(wordsIn(language).failures.quality)
    expect(textIn(language, failedFilm(null))).toContain(wordsIn(language).failures.other)
  }
})
