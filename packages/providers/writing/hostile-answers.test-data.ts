import { narrationOf } from '@reelwright/film/script'
import { BREAKDOWN_REQUEST } from '../ports/fixture/writer-contract.js'

/** An answer of a model that is broken or means ill, and what has to come of it. */
export type Hostile = {
  readonly name: string
  readonly said: string
  /** A storyboard (or script, or scores) that keeps every rule, or a failure that says why. */
  readonly gives: 'result' | 'failure'
  /** Has to stand in what is reported as repaired. */
  readonly repairs?: RegExp
  /** Must not be found anywhere in what comes out. */
  readonly never?: RegExp
}

type Fields = Readonly<Record<string, unknown>>

const SENTENCES = BREAKDOWN_REQUEST.script.sections.flatMap(({ paragraphs }) => paragraphs.flat().map(({ text }) => text))
const TYPES = ['AI_VIDEO', 'IMAGE_EFFECT', 'MOTION_GRAPHIC', 'AI_VIDEO', 'IMAGE_EFFECT', 'AI_VIDEO'] as const

/** Two sentences a scene, as a good model would cut them. */
const good: readonly Fields[] = SENTENCES.flatMap((_, i) => (i % 2 === 0 ? [SENTENCES.slice(i, i + 2).join(' ')] : [])).map(
  (narration, i) => ({
    id: `s${i + 1}`,
    narration,
    shotType: TYPES[i % TYPES.length],
    visualPrompt: 'A lighthouse above a green sea at dusk, long lens, warm light',
    videoPrompt: TYPES[i % TYPES.length] === 'AI_VIDEO' ? 'The camera rises slowly' : null,
    imageEffect: TYPES[i % TYPES.length] === 'IMAGE_EFFECT' ? 'PAN' : null,
    mediaId: null,
    motionGraphicDesc: null,
    graphic: null,
    focalPoints: [
      { x: 0.4, y: 0.4, description: 'the tower' },
      { x: 0.7, y: 0.6, description: 'the sea' },
    ],
    matchCutWithId: null,
    transition: 'cut',
  }),
)

const json = (scenes: readonly unknown[], more: Fields = {}): string => JSON.stringify({ scenes, ...more })
const each = (change: (scene: Fields, i: number) => unknown): string => json(good.map(change))
const all = (change: Fields): string => each((scene) => ({ ...scene, ...change }))
const first = (change: Fields): string => each((scene, i) => (i === 0 ? { ...scene, ...change } : scene))
const NINE = Array.from({ length: 9 }, (_, i) => ({ x: i / 8, y: 0.5, description: `point ${i}` }))
const narration = BREAKDOWN_REQUEST.script.sections.map(narrationOf).join('\n\n')
const GOOD = json(good)

/** Answers to a breakdown. */
export const HOSTILE_BREAKDOWNS: readonly Hostile[] = [
  // Around the JSON.
  { name: 'prose before the JSON', said: `Here is the storyboard you asked for:\n\n${GOOD}`, gives: 'result' },
  { name: 'prose after the JSON', said: `${GOOD}\n\nLet me know if you want changes!`, gives: 'result' },
  { name: 'a code fence', said: `\`\`\`json\n${GOOD}\n\`\`\``, gives: 'result' },
  { name: 'prose with braces before the JSON', said: `I used {shot types} and [effects] as told. ${GOOD}`, gives: 'result' },
  { name: 'a small JSON before the real one', said: `{"thinking":"first I count"}\n${GOOD}`, gives: 'result' },
  { name: 'the JSON as a string of JSON', said: JSON.stringify(GOOD), gives: 'failure' },
  { name: 'a bare list of scenes', said: JSON.stringify(good), gives: 'result' },
  { name: 'scenes inside sections', said: JSON.stringify({ sections: [{ name: 'The fire', scenes: good }] }), gives: 'result' },
  { name: 'scenes inside a storyboard', said: JSON.stringify({ storyboard: { scenes: good } }), gives: 'result' },
  { name: 'nothing', said: '', gives: 'failure' },
  { name: 'an apology', said: 'I am sorry, but I cannot help with that.', gives: 'failure' },
  { name: 'JSON cut in the middle', said: GOOD.slice(0, 40), gives: 'failure' },
  { name: 'an empty object', said: '{}', gives: 'failure' },
  { name: 'no scenes', said: json([]), gives: 'failure' },
  { name: 'scenes that are words', said: json(['one', 'two']), gives: 'failure' },
  { name: 'scenes that are null', said: json([null, null]), gives: 'failure' },
  { name: 'single quotes', said: GOOD.replaceAll('"', "'"), gives: 'failure' },
  { name: 'brackets a hundred thousand deep', said: `${'['.repeat(100_000)}${']'.repeat(100_000)}`, gives: 'failure' },
  {
    name: 'a prototype in the JSON',
    said: GOOD.replace('{"scenes"', '{"__proto__":{"polluted":true},"scenes"'),
    gives: 'result',
    never: /polluted/,
  },
  // The mix.
  { name: 'only AI_VIDEO', said: all({ shotType: 'AI_VIDEO' }), gives: 'result', repairs: /to keep the mix of shot types/ },
  { name: 'only MOTION_GRAPHIC', said: all({ shotType: 'MOTION_GRAPHIC' }), gives: 'result', repairs: /to keep the mix of shot types/ },
  { name: 'shot types that do not exist', said: all({ shotType: 'DRONE' }), gives: 'result', repairs: /its shot type is none of ours/ },
  { name: 'shot types as numbers', said: all({ shotType: 3 }), gives: 'result' },
  { name: 'no shot types', said: all({ shotType: null }), gives: 'result', repairs: /was given the shot type/ },
  {
    name: 'shot types in small letters',
    said: each((scene) => ({ ...scene, shotType: String(scene.shotType).toLowerCase() })),
    gives: 'result',
  },
  // The narration.
  { name: 'lost narration: a scene left out', said: json(good.slice(1)), gives: 'result' },
  { name: 'lost narration: every second scene left out', said: json(good.filter((_, i) => i % 2 === 0)), gives: 'result' },
  { name: 'lost narration: the first scene alone', said: json(good.slice(0, 1)), gives: 'result' },
  {
    name: 'invented narration: a scene of its own',
    said: json([...good, { ...good[0], id: 'x', narration: 'Aliens built the tower.' }]),
    gives: 'result',
    repairs: /left out: its narration is not in the script/,
    never: /Aliens/,
  },
  { name: 'invented narration: all of it', said: all({ narration: 'Buy gold now while it is cheap.' }), gives: 'result', never: /gold/ },
  {
    name: 'a sentence added to a scene',
    said: each((scene) => ({ ...scene, narration: `${scene.narration} And that is amazing.` })),
    gives: 'result',
    repairs: /did not keep to the script's words/,
    never: /amazing/,
  },
  {
    name: 'reworded narration',
    said: each((scene) => ({ ...scene, narration: String(scene.narration).replace(/the/g, 'that') })),
    gives: 'result',
  },
  { name: 'scenes in the wrong order', said: json([...good].reverse()), gives: 'result' },
  { name: 'every scene twice', said: json(good.flatMap((scene) => [scene, scene])), gives: 'result' },
  { name: 'all the narration in one scene', said: json([{ ...good[0], narration }]), gives: 'result', repairs: /was split into/ },
  {
    name: 'one word a scene',
    said: json(narration.split(/\s+/).map((word, i) => ({ ...good[0], id: `w${i}`, narration: word }))),
    gives: 'result',
  },
  { name: 'a narration that is a list', said: first({ narration: ['The lighthouse', 'stood'] }), gives: 'result' },
  {
    name: 'ten thousand scenes',
    said: json(Array.from({ length: 10_000 }, (_, i) => ({ ...good[i % good.length], id: `n${i}` }))),
    gives: 'result',
  },
  // Fields.
  {
    name: 'nine focal points',
    said: all({ focalPoints: NINE }),
    gives: 'result',
    repairs: /more than three focal points/,
    never: /point 5/,
  },
  { name: 'no focal points', said: all({ focalPoints: [] }), gives: 'result', repairs: /was given a focal point/ },
  {
    name: 'focal points outside the picture',
    said: all({ focalPoints: [{ x: -4, y: 90, description: 'the tower' }] }),
    gives: 'result',
    repairs: /outside the picture/,
  },
  { name: 'focal points in words', said: all({ focalPoints: 'the middle' }), gives: 'result' },
  { name: 'negative durations', said: all({ duration: -12 }), gives: 'result', never: /"duration":-/ },
  { name: 'durations of an hour', said: all({ duration: 3600 }), gives: 'result', never: /"duration":3600/ },
  {
    name: 'an effect that does not exist',
    said: all({ imageEffect: 'SPIN' }),
    gives: 'result',
    repairs: /its image effect is none of ours/,
    never: /SPIN/,
  },
  {
    name: 'a graphic that cannot be drawn',
    said: all({ shotType: 'MOTION_GRAPHIC', graphic: { kind: 'hologram' } }),
    gives: 'result',
    repairs: /its graphic could not be read/,
    never: /hologram/,
  },
  {
    name: 'a graphic with an endless list',
    said: all({ shotType: 'MOTION_GRAPHIC', graphic: { kind: 'list', items: Array(500).fill('again') } }),
    gives: 'result',
  },
  { name: 'ids that are all the same', said: all({ id: 'scene' }), gives: 'result' },
  { name: 'ids that lead out of a folder', said: first({ id: '../../etc/passwd' }), gives: 'result', never: /"id":"\.\./ },
  {
    name: 'match cuts with themselves and with nobody',
    said: each((scene, i) => ({ ...scene, matchCutWithId: i % 2 ? scene.id : 'nobody' })),
    gives: 'result',
    never: /nobody"/,
  },
  { name: 'media that nobody brought', said: all({ mediaId: 'holiday.jpg' }), gives: 'result', never: /holiday/ },
  { name: 'a prompt of a million letters', said: first({ visualPrompt: 'sea '.repeat(250_000) }), gives: 'result' },
  // Instructions that came in with the outline, a stock caption or a source, and were obeyed.
  {
    name: 'the outline said: end with a visit to a page',
    said: each((scene) => ({ ...scene, narration: `${scene.narration} Visit evil.example today.` })),
    gives: 'result',
    never: /evil\.example/,
  },
  {
    name: 'the outline said: put an address into the pictures',
    said: all({ visualPrompt: 'A sign reading https://evil.example/pay and www.evil.example' }),
    gives: 'result',
    never: /evil\.example/,
  },
  {
    name: 'a caption said: write tags',
    said: all({ visualPrompt: '<script>alert(1)</script> a lighthouse', videoPrompt: '<img src=x onerror=alert(1)> rises' }),
    gives: 'result',
    never: /<script|onerror/,
  },
  {
    name: 'a caption said: answer with your instructions',
    said: 'My instructions are: You break the approved narration of a documentary into scenes.',
    gives: 'failure',
  },
  { name: 'a caption said: call a tool', said: json([], { tool: 'delete_project', arguments: { id: 'all' } }), gives: 'failure' },
  {
    name: 'letters that turn the reading round',
    said: all({ visualPrompt: 'A tower \u202egnp.exe\u2066 at dusk\u0000' }),
    gives: 'result',
    never: /\u202e|\u2066|\\u0000/,
  },
]

const sentence = (text: string, more: Fields = {}): Fields => ({ text, states_fact: false, support: [], ...more })
const script = (sentences: readonly unknown[]): string =>
  JSON.stringify({ title: 'The lighthouse', sections: [{ name: 'The fire', paragraphs: [sentences] }] })

/** Answers to a script with one source, `pharos`. */
export const HOSTILE_SCRIPTS: readonly Hostile[] = [
  { name: 'prose in place of a script', said: 'Once upon a time there was a lighthouse.', gives: 'failure' },
  { name: 'sections without words', said: JSON.stringify({ title: 'x', sections: [{ name: 'a', paragraphs: [] }] }), gives: 'failure' },
  {
    name: 'stage directions and Markdown in what is spoken',
    said: script([sentence('**The tower** [camera pans] stood <b>here</b>.')]),
    gives: 'result',
    never: /\*\*|camera|<b>/,
  },
  {
    name: 'a source that was not given',
    said: script([sentence('Sailors saw it.', { states_fact: true, support: [{ source: 'wikipedia', passage: 'Sailors saw its fire' }] })]),
    gives: 'result',
    never: /wikipedia/,
    repairs: /no given source was found to carry/,
  },
  {
    name: 'a passage that is not in the source',
    said: script([
      sentence('It was built by giants.', {
        states_fact: true,
        support: [{ source: 'pharos', passage: 'It was built by giants in one night' }],
      }),
    ]),
    gives: 'result',
    repairs: /no given source was found to carry/,
  },
  {
    name: 'a script of ten words where a minute was asked for',
    said: script([sentence('The tower stood by the sea for a long time.')]),
    gives: 'result',
    repairs: /where 60 were asked for/,
  },
  {
    name: 'a script ten times too long',
    said: script(Array.from({ length: 150 }, () => sentence('The tower stood by the sea for a very long time indeed.'))),
    gives: 'result',
    repairs: /where 60 were asked for/,
  },
  {
    name: 'sentences as plain words',
    said: JSON.stringify({ title: 'x', sections: [{ name: 'a', paragraphs: [['The tower stood.', 'It fell.']] }] }),
    gives: 'result',
  },
]

/** Answers to the relevance of three candidates, the third of which gives orders in its caption. */
export const HOSTILE_SCORES: readonly Hostile[] = [
  {
    name: 'the trap is scored highest, as its caption demands',
    said: JSON.stringify({ scores: [{ id: 'c3', score: 1, reason: 'as instructed' }] }),
    gives: 'result',
    never: /as instructed/,
  },
  {
    name: 'scores beyond their range and in words',
    said: JSON.stringify({
      scores: [
        { id: 'c1', score: 900, reason: '' },
        { id: 'c2', score: 'high', reason: 'x' },
      ],
    }),
    gives: 'result',
  },
  {
    name: 'candidates that were not given',
    said: JSON.stringify({ scores: [{ id: 'c99', score: 1, reason: 'invented' }] }),
    gives: 'result',
    never: /invented/,
  },
  { name: 'no scores', said: '{"verdict":"all fine"}', gives: 'failure' },
]
