import { DocumentaryBrief } from '@reelwright/film/brief'
import { mixHolds } from '@reelwright/film/documentary/mix'
import { readScript } from '@reelwright/film/documentary/read-script'
import { repairStoryboard } from '@reelwright/film/documentary/repair-storyboard'
import { narrationOf, type Script } from '@reelwright/film/script'
import { type Scene, Storyboard, scenesOf } from '@reelwright/film/storyboard'
import { counter } from '@reelwright/look/graphics/counter'
import { list } from '@reelwright/look/graphics/list-design'
import { lowerThird } from '@reelwright/look/graphics/lower-third'
import { quote } from '@reelwright/look/graphics/quote'
import { timeline } from '@reelwright/look/graphics/timeline'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { breakDown } from './breakdown.js'

const DESIGNS = { counter, list, lowerThird, quote, timeline }

const SENTENCES = [
  'In 1783, the English clergyman John Michell looked at the night sky.',
  'Michell wrote: “All light emitted from such a body would be made to return towards it.”',
  'The light came from wood, coal, candles and oil, and most of it was lost.',
  'It swept past at more than 25 million kilometres per hour.',
  'In April 2019 came the first portrait, and in May 2022 came a second.',
  'The sea is dark and the waves are high.',
  'Nobody knows who lit the first fire on the shore, or why.',
  'An old letter lies in the archive, and its ink has faded to brown.',
  'Hundreds of people stood in the square and looked up at the sky without a word.',
  'In the 18th century the tower fell in a storm, and it was built again of stone.',
  'Then it was silent.',
  'Die Linse wurde 1823 gebaut.',
]

const anyScript: fc.Arbitrary<Script> = fc
  .array(fc.array(fc.array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 4 }), {
    minLength: 1,
    maxLength: 6,
  })
  .map((sections) => ({
    schema: 'script/1',
    title: 'A film',
    language: 'en',
    writtenBy: 'own',
    sections: sections.map((paragraphs, s) => ({
      name: `Part ${s + 1}`,
      notes: s % 2 === 0 ? ['A lighthouse in a storm'] : [],
      paragraphs: paragraphs.map((own) => own.map((text) => ({ text, sources: ['a'] }))),
    })),
  }))

const brief = DocumentaryBrief.parse({ format: 'documentary', topic: 'A film' })
const flat = (text: string): string => text.replace(/\s+/g, ' ')

const scriptOf = (text: string): Script => readScript(text).script

const checkScene = (scene: Scene): void => {
  for (const graphic of [scene.graphic, ...scene.overlays]) {
    if (graphic === undefined) continue
    const design = DESIGNS[graphic.kind as keyof typeof DESIGNS]
    expect(design.schema.safeParse(graphic.params).error).toBeUndefined()
  }
  if (scene.shotType === 'MOTION_GRAPHIC') {
    expect(scene.graphic).toBeDefined()
    expect(scene.motionGraphicDesc!.length).toBeGreaterThan(20)
    return
  }
  expect(scene.visualPrompt).toMatch(/^[A-Z].*\.$/)
  expect(scene.focalPoints.length).toBeGreaterThanOrEqual(2)
  expect(scene.shotType === 'AI_VIDEO' ? scene.videoPrompt : scene.imageEffect).toBeTruthy()
}

test('every draft is a storyboard whose narration is the script, word for word, section by section', () => {
  fc.assert(
    fc.property(anyScript, (script) => {
      const draft = breakDown(script, brief)
      expect(Storyboard.parse(draft)).toEqual(draft)
      draft.sections.forEach((section, s) => {
        expect(section.scenes.map(({ narration }) => narration).join(' ')).toBe(flat(narrationOf(script.sections[s]!)))
      })
      const scenes = scenesOf(draft)
      expect(scenes.map(({ order }) => order)).toEqual(scenes.map((_, i) => i))
      expect(new Set(scenes.map(({ id }) => id)).size).toBe(scenes.length)
      scenes.forEach(checkScene)
    }),
    { numRuns: 30 },
  )
})

test('drafts of ten scenes and more keep the mix, and the film never needs its words or ids repaired', () => {
  fc.assert(
    fc.property(anyScript, (script) => {
      const draft = breakDown(script, brief)
      const types = scenesOf(draft).map(({ shotType }) => shotType)
      if (types.length >= 10) expect(mixHolds(types)).toBe(true)
      const repaired = repairStoryboard(draft, script, brief)
      expect(
        scenesOf(repaired)
          .map(({ narration }) => narration)
          .join(' '),
      ).toBe(
        scenesOf(draft)
          .map(({ narration }) => narration)
          .join(' '),
      )
    }),
    { numRuns: 20 },
  )
})

test('match cuts point at the scene before, from one picture to another of the same section', () => {
  fc.assert(
    fc.property(anyScript, (script) => {
      const scenes = scenesOf(breakDown(script, brief))
      scenes.forEach((scene, i) => {
        if (scene.matchCutWithId === null) return
        const before = scenes[i - 1]!
        expect(scene.matchCutWithId).toBe(before.id)
        expect([scene.shotType, before.shotType]).not.toContain('MOTION_GRAPHIC')
        expect(scene.id.split('-')[1]).toBe(before.id.split('-')[1])
        expect(scene.focalPoints[0]).toMatchObject({ x: before.focalPoints[0]!.x, y: before.focalPoints[0]!.y })
      })
    }),
    { numRuns: 20 },
  )
})

test('no still moves as the still before it', () => {
  fc.assert(
    fc.property(anyScript, (script) => {
      const effects = scenesOf(breakDown(script, brief)).flatMap(({ imageEffect }) => imageEffect ?? [])
      effects.forEach((effect, i) => {
        if (i > 0) expect(effect).not.toBe(effects[i - 1])
      })
    }),
    { numRuns: 20 },
  )
})

test('a quotation with its author becomes a card, a person is introduced once', () => {
  const scenes = scenesOf(
    breakDown(
      scriptOf(
        `# A\n\n${SENTENCES[0]} The sky was clear that night, and the air was cold over the fields of Yorkshire.\n\n${SENTENCES[1]}\n\nThe idea was forgotten. ${SENTENCES[5]} The clergyman John Michell had died long before anyone could look again.`,
      ),
      brief,
    ),
  )
  const card = scenes.find(({ graphic }) => graphic?.kind === 'quote')!
  expect(card.graphic!.params).toEqual({ text: 'All light emitted from such a body would be made to return towards it.', by: 'Michell' })
  const thirds = scenes.flatMap(({ overlays }) => overlays)
  expect(thirds).toEqual([{ kind: 'lowerThird', params: { name: 'John Michell', role: 'English clergyman' } }])
})

test('dates become a timeline in the order of time', () => {
  const text =
    '# A\n\nThe sea was dark for a long time, and no one came. Ships were lost every winter, on this coast and on every other.\n\nThe old people said that the rocks were hungry, and in the churches along the shore they prayed for every ship.\n\nIn 1759 John Smeaton finished the tower. In 1698 Henry Winstanley had lit the first lamp. In 1823 came a new lens.\n\nThe light went round and round. Nobody thought about it any more, and that was its success.'
  const graphic = scenesOf(breakDown(scriptOf(text), brief)).find((scene) => scene.graphic?.kind === 'timeline')!.graphic!
  expect(graphic.params.entries).toEqual([
    { when: '1698', what: 'Henry Winstanley had lit the first lamp' },
    { when: '1759', what: 'John Smeaton finished the tower' },
    { when: '1823', what: 'A new lens' },
  ])
})

test('own pictures go to the scenes that speak of them, the others in their order', () => {
  const asset = (name: string, digit: string) => ({
    id: name,
    asset: { hash: digit.repeat(64), type: 'image/jpeg', bytes: 1, name: `${name}.jpg` },
  })
  const text = `# A\n\nThe desert lies still in the morning, and the wind writes lines into the sand that nobody reads until noon.\n\nA telescope stands on the mountain, and every night it opens its one great eye toward the stars above it.\n\nThe harbour sleeps. Ropes creak, a lamp swings, and somewhere a door falls shut behind the last of the sailors.`
  const owned = DocumentaryBrief.parse({ ...brief, media: [asset('harbour_at_night', 'a'), asset('IMG_1', 'b')] })
  const scenes = scenesOf(breakDown(scriptOf(text), owned))
  expect(scenes.find(({ narration }) => narration.includes('harbour'))!.mediaId).toBe('harbour_at_night')
  expect(scenes.filter(({ mediaId }) => mediaId === 'IMG_1')).toHaveLength(1)
})

test('a stage direction is the picture, in the words of its author', () => {
  const [first] = scenesOf(
    breakDown(scriptOf('# A\n\n[[A burning ship far out at sea]]\n\nNobody saw it go down, and nobody was told until the spring.'), brief),
  )
  expect(first!.visualPrompt).toContain('A burning ship far out at sea')
})

test('a direction that falls to a graphic is shown in the picture beside it', () => {
  const text = `# A\n\nThe sea was dark, and it had been dark for as long as anyone could remember, from one end of the coast to the other.\n\n## B\n\n[[A burning ship]]\n\n${SENTENCES[1]}\n\nNobody answered him, and the letter was put away with the other letters of that year, in a box nobody opened.\n\nThen the sea was quiet again, and the ships went out in the morning as they had always done, one behind the other.`
  const scenes = scenesOf(breakDown(scriptOf(text), brief))
  const shown = scenes.filter(({ visualPrompt }) => visualPrompt?.includes('A burning ship'))
  expect(scenes.map(({ graphic }) => graphic?.kind)).toContain('quote')
  expect(shown.map(({ shotType }) => shotType === 'MOTION_GRAPHIC')).toEqual([false])
})

test('equal scripts, equal storyboards', () => {
  fc.assert(
    fc.property(anyScript, (script) => {
      expect(breakDown(script, brief)).toEqual(breakDown(structuredClone(script), brief))
    }),
    { numRuns: 10 },
  )
})
