import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bare } from '../language/script-kind.js'
import { narrationOf, type Script } from '../script.js'
import { Storyboard, scenesOf } from '../storyboard.js'
import { editScene } from '../storyboard-edits/edit-scene.js'
import { brief, draftsOf, scripts } from './film.test-data.js'
import { mixHolds } from './mix.js'
import { readScript } from './read-script.js'
import { repairStoryboard } from './repair-storyboard.js'
import { spokenSeconds } from './script-length.js'

const cases = scripts.chain((script) => fc.tuple(fc.constant(script), draftsOf(script)))
const runs = { numRuns: 150 }
const held = (check: (storyboard: Storyboard, script: Script) => void): void =>
  fc.assert(
    fc.property(cases, ([script, draft]) => check(repairStoryboard(draft, script, brief()), script)),
    runs,
  )

test('no narration is lost, invented or moved, whatever the draft says', () => {
  held((storyboard, script) => {
    expect(
      bare(
        scenesOf(storyboard)
          .map((scene) => scene.narration)
          .join(' '),
      ),
    ).toBe(bare(script.sections.map(narrationOf).join(' ')))
    for (const section of storyboard.sections) {
      const own = script.sections[Number(section.id.slice(1)) - 1]!
      expect(bare(section.scenes.map((scene) => scene.narration).join(''))).toBe(bare(narrationOf(own)))
    }
  })
})

test('scenes last 5–25 s unless their section is shorter', () => {
  held((storyboard) => {
    for (const section of storyboard.sections) {
      const total = section.scenes.reduce((sum, scene) => sum + spokenSeconds(scene.narration), 0)
      for (const scene of section.scenes) {
        expect(spokenSeconds(scene.narration)).toBeLessThanOrEqual(25.01)
        if (total >= 5.5) expect(spokenSeconds(scene.narration)).toBeGreaterThanOrEqual(4.99)
      }
    }
  })
})

test('every rule of a scene holds', () => {
  held((storyboard) => {
    expect(() => Storyboard.parse(storyboard)).not.toThrow()
    const scenes = scenesOf(storyboard)
    const ids = scenes.map((scene) => scene.id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(scenes.map((scene) => scene.order)).toEqual(scenes.map((_, i) => i))
    expect(mixHolds(scenes.map((scene) => scene.shotType))).toBe(true)
    for (const [i, scene] of scenes.entries()) {
      expect(scene.id).toMatch(/^[A-Za-z0-9_-]{1,64}$/)
      expect(scene.focalPoints.length).toBeGreaterThanOrEqual(1)
      expect(scene.imageEffect !== undefined).toBe(scene.shotType === 'IMAGE_EFFECT')
      expect(scene.graphic !== undefined).toBe(scene.shotType === 'MOTION_GRAPHIC')
      if (scene.shotType === 'MOTION_GRAPHIC') expect(scene.motionGraphicDesc).toBeTruthy()
      if (scene.matchCutWithId !== null) expect(ids.slice(0, i)).toContain(scene.matchCutWithId)
      if (scene.transition === 'match') expect(scene.matchCutWithId).toBe(ids[i - 1])
    }
    for (const section of storyboard.sections) expect(['dip', 'dissolve']).toContain(section.scenes[0]!.transition)
  })
})

test('a repaired storyboard needs no repair', () => {
  held((storyboard, script) => {
    const again = repairStoryboard(storyboard, script, brief())
    expect(scenesOf(again)).toEqual(scenesOf(storyboard))
  })
})

const astronomy = 'The star is dying. Its core has no fuel left, and nothing holds up the weight above it. In less than a second it falls.'

test('a draft that cuts well is followed, with its ids and prompts', () => {
  const { script } = readScript(`# Stars\n\n## One\n\n${astronomy} ${astronomy}`)
  const draft = {
    sections: [
      {
        scenes: [
          {
            id: 'first',
            narration: astronomy,
            shotType: 'AI_VIDEO',
            visualPrompt: 'a red giant',
            focalPoints: [{ x: 0.5, y: 0.5, description: 'the star' }],
          },
          {
            id: 'second',
            narration: astronomy,
            shotType: 'IMAGE_EFFECT',
            imageEffect: 'ZOOM',
            focalPoints: [{ x: 1.4, y: 0.5, description: 'the core' }],
          },
        ],
      },
    ],
  }
  const scenes = scenesOf(repairStoryboard(draft, script, brief()))
  expect(scenes.map((scene) => [scene.id, scene.shotType, scene.narration])).toEqual([
    ['first', 'AI_VIDEO', astronomy],
    ['second', 'IMAGE_EFFECT', astronomy],
  ])
  expect(scenes[0]!.visualPrompt).toBe('a red giant')
  expect(scenes[1]!.focalPoints[0]!.x).toBe(1)
})

test('what the draft invented is thrown out, what it lost is put back, and both are said', () => {
  const { script } = readScript(`# Stars\n\n## One\n\n${astronomy}\n\n${astronomy.replace('star', 'sun')}`)
  const draft = {
    sections: [
      {
        scenes: [
          { id: 'a', narration: 'Aliens built it.' },
          { id: 'b', narration: astronomy },
        ],
      },
    ],
  }
  const storyboard = repairStoryboard(draft, script, brief())
  expect(
    scenesOf(storyboard)
      .map((scene) => scene.narration)
      .join(' '),
  ).toBe(`${astronomy} ${astronomy.replace('star', 'sun')}`)
  expect(storyboard.repairs.join('\n')).toMatch(/Drafted scene 1 was left out/)
})

test('a match cut that names a later scene is handed to that scene', () => {
  const { script } = readScript(`# Stars\n\n## One\n\n${astronomy} ${astronomy}`)
  const draft = {
    sections: [
      {
        scenes: [
          { id: 'a', narration: astronomy, matchCutWithId: 'b' },
          { id: 'b', narration: astronomy },
        ],
      },
    ],
  }
  const [first, second] = scenesOf(repairStoryboard(draft, script, brief()))
  expect(first!.matchCutWithId).toBeNull()
  expect(second!).toMatchObject({ matchCutWithId: 'a', transition: 'match' })
})

test('only a script without words fails', () => {
  const script: Script = {
    schema: 'script/1',
    title: 'x',
    language: 'en',
    writtenBy: 'own',
    sections: [{ name: 'x', notes: [], paragraphs: [[{ text: '—', sources: [] }]] }],
  }
  expect(() => repairStoryboard(undefined, script, brief())).toThrow(expect.objectContaining({ code: 'SCRIPT_EMPTY', kind: 'input' }))
})

test('what is said of entrances is true of the storyboard that comes out', () => {
  held((storyboard) => {
    const scenes = scenesOf(storyboard)
    for (const repair of storyboard.repairs) {
      const said = /^Scene (\d+) is entered by a (\w+) instead of a (\w+)\.$/.exec(repair)
      if (said) expect(scenes[Number(said[1]) - 1]?.transition, repair).toBe(said[2])
    }
  })
})

test('what no source was found to carry is flagged where it is said, and no longer when it is reworded', () => {
  const { script } = readScript(`# Stars\n\n## One\n\n${astronomy}\n\n${astronomy.replace('star', 'sun')}`)
  const claim = 'The sun is dying.'
  const storyboard = repairStoryboard(undefined, { ...script, unsupported: [claim] }, brief())
  const flags = scenesOf(storyboard).filter(({ unsupported }) => unsupported)
  expect(flags.map(({ narration, unsupported }) => [narration.includes(claim), unsupported])).toEqual([[true, [claim]]])
  expect(storyboard.repairs.join('\n')).toContain('no given source was found to carry: “The sun is dying.”')
  const edited = editScene(storyboard.sections, flags[0]!.id, (scene) => ({ ...scene, narration: 'It shines.' }))
  expect(edited.flatMap(({ scenes }) => scenes).some(({ unsupported }) => unsupported)).toBe(false)
})
