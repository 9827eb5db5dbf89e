import { DocumentaryBrief } from '@reelwright/film/brief'
import { filmSeconds } from '@reelwright/film/documentary/script-length'
import { narrationOf, Script, spokenWords } from '@reelwright/film/script'
import { expect, test } from 'vitest'
import { contentWords } from '../reading/stopwords.js'
import { OUTLINE_PHRASES } from './outline-phrases.js'
import { outlineScript } from './outline-script.js'
import { readOutline } from './read-outline.js'
import { speakPoint } from './speak-outline.js'

const OUTLINE = `# The Lighthouse

## Fires on the shore
[[A fire on a headland]]
- Fires were lit on hills long before there were towers.
- 280 BC: the Pharos of Alexandria
  - more than 100 metres tall
- wood, coal and oil

## The lens
1. 1823: Augustin Fresnel tried a new lens at Cordouan
2. The light reached the horizon.
`

const briefOf = (outline: string, extra: object = {}): DocumentaryBrief =>
  DocumentaryBrief.parse({ format: 'documentary', topic: 'The history of the lighthouse', outline, ...extra })
const wordsOf = (script: Script): number => script.sections.reduce((sum, section) => sum + spokenWords(narrationOf(section)), 0)

test('headings, points, depth and directions are read', () => {
  const outline = readOutline(OUTLINE)
  expect(outline.title).toBe('The Lighthouse')
  expect(outline.sections.map(({ name }) => name)).toEqual(['Fires on the shore', 'The lens'])
  expect(outline.sections[0]!.notes).toEqual(['A fire on a headland'])
  expect(outline.sections[0]!.points.map(({ depth }) => depth)).toEqual([0, 0, 1, 0])
})

test('plain names over bullets, numbered lists and bare paragraphs are outlines too', () => {
  expect(
    readOutline('Beginnings:\n- a fire\n- a tower\n\nThe lens\n* Fresnel').sections.map(({ name, points }) => [name, points.length]),
  ).toEqual([
    ['Beginnings', 2],
    ['The lens', 1],
  ])
  expect(readOutline('Just one thought\nover two lines.\n\nAnd another.').sections[0]!.points.map(({ text }) => text)).toEqual([
    'Just one thought over two lines.',
    'And another.',
  ])
})

test.each(['', '   \n\n', '# Only\n\n## Headings'])('an outline without points is refused: %j', (text) => {
  expect(() => readOutline(text)).toThrowError(expect.objectContaining({ code: 'OUTLINE_EMPTY', kind: 'input' }))
})

test.each([
  ['280 BC: the Pharos of Alexandria', '280 BC: the Pharos of Alexandria.'],
  ['1823: Augustin Fresnel tried a new lens', 'In 1823, Augustin Fresnel tried a new lens.'],
  ['About 280 BC: the Pharos rose above the harbour', 'In about 280 BC, the Pharos rose above the harbour.'],
  ['14 September 2015: the detectors were moved by a wave', 'On 14 September 2015, the detectors were moved by a wave.'],
  ['The light reached the horizon.', 'The light reached the horizon.'],
  ['the keepers went ashore one by one', 'The keepers went ashore one by one.'],
  ['A lamp and a lens', 'There is a lamp and a lens.'],
])('%s is spoken as: %s', (text, spoken) => {
  expect(speakPoint({ text, depth: 0 }, 'en', 0).map((sentence) => sentence.text)).toEqual([spoken])
})

test('nothing is said that the outline does not say', () => {
  const script = Script.parse(outlineScript(briefOf(OUTLINE, { duration: 60 })))
  const phrases = OUTLINE_PHRASES.en
  const allowed = new Set(
    contentWords(
      [
        OUTLINE,
        'The history of the lighthouse',
        ...phrases.opening,
        phrases.parts,
        ...phrases.bridges,
        ...phrases.fragments,
        ...phrases.dated,
        ...phrases.closing,
      ].join(' '),
      'en',
    ),
  )
  for (const section of script.sections) for (const word of contentWords(narrationOf(section), 'en')) expect(allowed).toContain(word)
  expect(script.writtenBy).toBe('rule')
  expect(script.sections[0]!.notes).toEqual(['A fire on a headland'])
})

test('a thin outline says how many words it has and how many are needed', () => {
  const script = outlineScript(briefOf(OUTLINE, { duration: 300 }))
  expect(script.remark).toContain(`holds ${wordsOf(script)} spoken words and 750 are needed`)
})

test('a rich outline is cut to the length asked for, no section lost, the deepest points first', () => {
  const rich = [
    '# T',
    ...['One', 'Two', 'Three'].flatMap((name) => [
      `## Part ${name}`,
      ...Array.from(
        { length: 12 },
        (_, i) =>
          `- The ${name} keeper number ${i} lit the lamp and wrote the log of that night.\n  - A detail of ${name} number ${i} was that the wind came from the west.`,
      ),
    ]),
  ].join('\n')
  const script = outlineScript(briefOf(rich, { duration: 120 }))
  expect(Math.abs(filmSeconds(script) - 120)).toBeLessThanOrEqual(6)
  expect(wordsOf(script)).toBeLessThanOrEqual(300)
  expect(wordsOf(script)).toBeGreaterThanOrEqual(255)
  expect(script.sections).toHaveLength(3)
  expect(script.sections.map(narrationOf).join(' ')).not.toContain('A detail')
  expect(script.remark).toMatch(/\d+ of the outline's sentences were left out/)
})

test.each([
  ['es', '## El fuego\n- un faro junto al mar\n- 1823: una lente nueva\n- El faro fue construido en piedra.'],
  ['fr', '## Le feu\n- un phare au bord de la mer\n- 1823 : une lentille neuve\n- Le phare fut construit en pierre.'],
  ['de', '## Das Feuer\n- ein Leuchtturm am Meer\n- 1823: eine neue Linse\n- Der Turm wurde aus Stein gebaut.'],
  ['it', '## Il fuoco\n- un faro sul mare\n- 1823: una lente nuova\n- Il faro fu costruito in pietra.'],
])('in %s every point becomes a whole sentence', (language, outline) => {
  const script = outlineScript(briefOf(outline, { language }))
  for (const sentence of script.sections.flatMap(({ paragraphs }) => paragraphs.flat())) {
    expect(sentence.text).toMatch(/^[\p{Lu}\d].*[.!?]$/u)
    expect(sentence.text).not.toMatch(/[{}]|\s{2}/)
  }
})

test('sentences that a source carries bear its id', () => {
  const sources = [
    { id: 'f', title: 'Fresnel', text: 'In 1823 Augustin Fresnel tried his new lens in the lighthouse of Cordouan for the first time.' },
  ]
  const told = outlineScript(briefOf(OUTLINE, { sources })).sections.flatMap(({ paragraphs }) => paragraphs.flat())
  expect(told.filter((sentence) => sentence.sources.includes('f')).map(({ text }) => text)).toEqual([
    'In 1823, Augustin Fresnel tried a new lens at Cordouan.',
  ])
})

test('where the outline is too short, sentences of the sources fill it, word for word and with their ids', () => {
  const text =
    'The lens of Fresnel bent the light of one lamp into a single beam. Sailors saw that beam from the far horizon on clear nights. The fires of the Pharos were fed with wood from the hills of Lebanon.'
  const script = outlineScript(briefOf(OUTLINE, { duration: 80, sources: [{ id: 'k', title: 'Keepers', text }] }))
  const quoted = script.sections.flatMap(({ paragraphs }) => paragraphs.flat()).filter((sentence) => sentence.sources.includes('k'))
  expect(quoted.length).toBeGreaterThanOrEqual(2)
  for (const sentence of quoted) expect(text).toContain(sentence.text)
  expect(script.remark).toContain('quoted word for word')
})
