import fc from 'fast-check'
import type { Asset, Provenance } from '../asset.js'
import { DocumentaryBrief } from '../brief.js'
import type { Script } from '../script.js'
import { type Scene, SHOT_TYPES, type Storyboard, scenesOf, TRANSITIONS } from '../storyboard.js'
import type { Take, Word } from '../take.js'
import { RATES, SAMPLE_RATE } from '../time.js'
import type { Palette } from '../timeline/timeline.js'
import type { DocumentaryFilm } from './assemble.js'
import { repairStoryboard } from './repair-storyboard.js'

export const palette: Palette = { ground: '#101418', surface: '#1c232b', ink: '#f4f1ea', muted: '#9aa3ad', accent: '#e0a458' }

export const asset = (name: string, fields: Partial<Asset> = {}): Asset => ({
  hash: name
    .padEnd(64, '0')
    .replace(/[^0-9a-f]/g, 'a')
    .slice(0, 64),
  type: 'x/y',
  bytes: 1,
  ...fields,
})

const provenance: Provenance = { source: 'rule', provider: 'local', cost: 0 }

export const take = (fields: Pick<Take, 'sceneId' | 'slot' | 'asset'> & Partial<Take>): Take => ({
  id: `${fields.slot}-${fields.sceneId}`,
  key: 'k',
  provenance,
  ...fields,
})

export const brief = (fields: Partial<DocumentaryBrief> = {}): DocumentaryBrief => ({
  ...DocumentaryBrief.parse({ format: 'documentary', topic: 'Black holes' }),
  ...fields,
})

/** Spoken words of a text, evenly paced, with their offsets. */
export const spokenAs = (text: string, secondsAWord = 0.4, from = 0.1): readonly Word[] =>
  [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*(?<!\.)/gu)].map((match, i) => ({
    text: match[0],
    from: match.index,
    to: match.index + match[0].length,
    start: Math.round((from + i * secondsAWord) * SAMPLE_RATE),
    end: Math.round((from + (i + 0.9) * secondsAWord) * SAMPLE_RATE),
  }))

const word = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.constantFrom(
      ...'the star of a light and gravity collapses into nothing while astronomers watch it from very far away'.split(' '),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '1916',
      '3.5',
      'Dr.',
      'U.S.',
      'naïve',
      'l’étoile',
      '“dark”',
      'Σίσυφος',
      'звезда',
      '星',
      'e.g.',
      'supercalifragilisticexpialidocious',
      '—',
    ),
  },
)

const sentence = fc
  .tuple(
    fc.array(fc.tuple(word, fc.constantFrom('', '', '', '', ',', ';')), { minLength: 1, maxLength: 40, size: 'small' }),
    fc.constantFrom('.', '.', '?', '!', '…', '。'),
  )
  .map(
    ([words, end]) =>
      `${words
        .map(([text, mark]) => text + mark)
        .join(' ')
        .replace(/[,;]$/, '')}${end}`,
  )
  .map((text) => text[0]!.toUpperCase() + text.slice(1))

const sentences = fc.array(fc.record({ text: sentence, sources: fc.subarray(['nasa', 'esa']) }), { minLength: 1, maxLength: 5 })

/** Scripts of a few sections with at least one word; short, long and oddly punctuated sentences. */
export const scripts: fc.Arbitrary<Script> = fc
  .array(
    fc.record({
      name: fc.constantFrom('', 'The star', 'Light', 'Éclipse'),
      paragraphs: fc.array(sentences, { minLength: 1, maxLength: 3 }),
      notes: fc.constant<string[]>([]),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((sections) => ({ schema: 'script/1' as const, title: 'Black holes', language: 'en', sections, writtenBy: 'own' as const }))
  .filter((script) => script.sections.some((section) => section.paragraphs.flat().some(({ text }) => /\p{L}/u.test(text))))

const junk = fc.oneof(fc.constant(undefined), fc.constant(null), fc.string({ maxLength: 12 }), fc.double(), fc.anything({ maxDepth: 1 }))
const mostly = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<unknown> => fc.oneof({ weight: 4, arbitrary }, { weight: 1, arbitrary: junk })

/** A draft as a model might give it for this script: the right words cut anywhere, lost, reworded, swapped; every field possibly wrong. */
export const draftsOf = (script: Script): fc.Arbitrary<unknown> => {
  const said = script.sections.flatMap((section) => section.paragraphs.flat().map(({ text }) => text))
  const narration = fc.oneof(
    {
      weight: 6,
      arbitrary: fc
        .tuple(fc.nat(said.length - 1), fc.integer({ min: 1, max: 4 }))
        .map(([from, count]) => said.slice(from, from + count).join(' ')),
    },
    { weight: 1, arbitrary: fc.constantFrom('It was invented.', '', said[0]!.slice(0, 9)) },
  )
  const point = fc.record({ x: fc.double({ min: -2, max: 3 }), y: mostly(fc.double({ min: 0, max: 1 })), description: mostly(fc.string()) })
  const graphic = fc.oneof(
    fc.record({ kind: fc.constant('quote'), params: fc.record({ text: fc.string() }) }),
    fc.record({
      kind: fc.constantFrom('list', 'timeline', 'banana', 'counter'),
      params: mostly(fc.record({ value: fc.double(), label: fc.string(), items: fc.array(fc.string()) })),
    }),
  )
  const id = fc.constantFrom('a', 'b', 'c', 'd', 'a b', '../x', 'v:1', '')
  const scene = fc.record(
    {
      id: mostly(id),
      narration: mostly(narration),
      shotType: mostly(fc.constantFrom(...SHOT_TYPES, 'VIDEO')),
      imageEffect: mostly(fc.constantFrom('PAN', 'SPIN')),
      focalPoints: mostly(fc.array(mostly(point), { maxLength: 5 })),
      graphic: mostly(graphic),
      overlays: mostly(fc.array(mostly(graphic), { maxLength: 2 })),
      matchCutWithId: mostly(id),
      transition: mostly(fc.constantFrom(...TRANSITIONS)),
      duration: mostly(fc.double()),
      mediaId: mostly(fc.string()),
      motionGraphicDesc: mostly(fc.string()),
    },
    { requiredKeys: [] },
  )
  const section = fc.record({ name: mostly(fc.string()), scenes: mostly(fc.array(mostly(scene), { maxLength: 8 })) }, { requiredKeys: [] })
  const inOrder = fc.constant({ sections: [{ scenes: said.map((text, i) => ({ id: `d${i}`, narration: text, shotType: 'AI_VIDEO' })) }] })
  return fc.oneof(
    { weight: 4, arbitrary: fc.record({ sections: mostly(fc.array(mostly(section), { maxLength: 4 })) }) },
    { weight: 1, arbitrary: inOrder },
    { weight: 1, arbitrary: junk },
  )
}

const takesOf = (scene: Scene): fc.Arbitrary<readonly Take[]> => {
  const narration = fc.tuple(fc.double({ min: 0.12, max: 0.8, noNaN: true }), fc.nat(9000), fc.boolean()).map(([pace, rest, silent]) => {
    const words = spokenAs(scene.narration, pace)
    return take({
      sceneId: scene.id,
      slot: 'narration',
      asset: asset('a', { samples: silent ? 0 : (words.at(-1)?.end ?? 4800) + rest }),
      words: [...words],
    })
  })
  const frame = fc.constant(take({ sceneId: scene.id, slot: 'frame', asset: asset('f', { width: 1920, height: 1080 }) }))
  const clip = fc
    .double({ min: 0, max: 30, noNaN: true })
    .map((seconds) => take({ sceneId: scene.id, slot: 'clip', asset: asset('c', { seconds }) }))
  return fc
    .tuple(
      fc.option(narration, { freq: 6, nil: undefined }),
      fc.option(frame, { freq: 6, nil: undefined }),
      fc.option(clip, { nil: undefined }),
    )
    .map((takes) => takes.filter((one) => one !== undefined))
}

const music = fc.nat(SAMPLE_RATE * 300).map((samples) => take({ sceneId: null, slot: 'music', asset: asset('m', { samples }) }))

/** Whole films without edits: any script and draft, any rate, takes that are missing, short or silent. */
export const films: fc.Arbitrary<DocumentaryFilm> = fc
  .tuple(scripts, fc.constantFrom(...Object.values(RATES)))
  .chain(([script, rate]) =>
    fc.tuple(
      fc.constant(rate),
      draftsOf(script).map((draft): Storyboard => repairStoryboard(draft, script, brief())),
    ),
  )
  .chain(([rate, storyboard]) =>
    fc.record({
      title: fc.constant('Black holes'),
      brief: fc.constant(brief({ picture: { width: 1920, height: 1080, rate } })),
      storyboard: fc.constant(storyboard),
      takes: fc
        .tuple(fc.tuple(...scenesOf(storyboard).map(takesOf)), fc.option(music, { nil: undefined }))
        .map(([takes, bed]) => [...takes.flat(), ...(bed ? [bed] : [])]),
      palette: fc.constant(palette),
      edits: fc.constant([]),
    }),
  )
