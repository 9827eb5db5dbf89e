import { DocumentaryBrief } from '@reelwright/film/brief'
import { filmSeconds } from '@reelwright/film/documentary/script-length'
import { Script } from '@reelwright/film/script'
import { expect, test } from 'vitest'
import { sourceScript } from './source-script.js'

const TOWERS = `# Towers

The lighthouse at Cordouan stands at the mouth of the Gironde. Its lens was the first that Augustin Fresnel built for a lighthouse. It was tested in 1823.[3] The new lens threw the light of one lamp as far as the horizon. See https://example.org for more.

Sailors praised the new light of the lighthouse at once. Other lighthouses soon asked for the lens of Fresnel. The engineers of Fresnel trained workers who could cut the glass of the lens.

| a | table |`

const KEEPERS =
  'The keeper of a lighthouse trimmed the lamp every few hours of the night. The keeper also wound the clockwork that turned the lens. Automation sent the last keeper of the lighthouse ashore.'

const briefOf = (duration: number): DocumentaryBrief =>
  DocumentaryBrief.parse({
    format: 'documentary',
    topic: 'The lens of the lighthouse',
    duration,
    sources: [
      { id: 'towers', title: 'Towers', text: TOWERS },
      { id: 'keepers', title: 'Keepers', text: KEEPERS },
    ],
  })

const sentencesOf = (script: Script) => script.sections.flatMap(({ paragraphs }) => paragraphs.flat())

test('every sentence is one of its source, word for word, and bears its id', () => {
  const script = Script.parse(sourceScript(briefOf(30)))
  const texts: Record<string, string> = { towers: TOWERS.replace('[3]', ''), keepers: KEEPERS }
  for (const { text, sources } of sentencesOf(script)) {
    expect(sources).toHaveLength(1)
    expect(texts[sources[0]!]).toContain(text)
  }
  expect(
    sentencesOf(script)
      .map(({ text }) => text)
      .join(' '),
  ).not.toMatch(/https|table/)
})

test('its film, with the card that names them, is as long as asked, and it keeps to the order of the text', () => {
  const script = sourceScript(briefOf(30))!
  expect(filmSeconds(script)).toBeLessThanOrEqual(33)
  expect(filmSeconds(script)).toBeGreaterThanOrEqual(27)
  const places = script.sections[0]!.paragraphs.flat().map(({ text }) => TOWERS.replace('[3]', '').indexOf(text))
  expect(places).toEqual([...places].sort((a, b) => a - b))
})

test('sources too short for the film say so; sources without prose make no script', () => {
  expect(sourceScript(briefOf(600))!.remark).toContain('1500 are needed')
  expect(sourceScript({ ...briefOf(30), sources: [{ id: 'x', title: 'X', url: 'https://example.org' }] })).toBeUndefined()
})
