import { expect, test } from 'vitest'
import { DocumentaryBrief } from '../brief.js'
import { scenesOf } from '../storyboard.js'
import { placePauses } from './place-pauses.js'
import { readScript } from './read-script.js'
import { repairStoryboard } from './repair-storyboard.js'
import { scriptText } from './script-text.js'

const TEXT = `# Lamps

## Dusk

The keeper climbs the stairs. [pause 0.8] He lights the lamp,[pause 1.5] and waits.

[pause 2]

It burns through the night.[^1] [pause] At dawn it goes out.

[^1]: A book.`

test('pauses of a script are no words of it, and stand with the sentence before them', () => {
  const { script, sources } = readScript(TEXT)
  const sentences = script.sections[0]!.paragraphs.flat()
  expect(sentences.map(({ text, pauses }) => [text, pauses])).toEqual([
    ['The keeper climbs the stairs.', [{ after: 29, seconds: 0.8 }]],
    [
      'He lights the lamp, and waits.',
      [
        { after: 19, seconds: 1.5 },
        { after: 30, seconds: 2 },
      ],
    ],
    ['It burns through the night.', [{ after: 27, seconds: 0.5 }]],
    ['At dawn it goes out.', undefined],
  ])
  expect(readScript(scriptText(script, sources)).script.sections).toEqual(script.sections)
  expect(() => readScript('A lamp. [pause 9] It burns.')).toThrow(expect.objectContaining({ code: 'PAUSE_INVALID', field: 'ownScript' }))
})

test('a storyboard has the pauses where their words went', () => {
  const { script } = readScript(TEXT)
  const brief = DocumentaryBrief.parse({ format: 'documentary', topic: 'Lamps', ownScript: TEXT })
  const { storyboard, lost } = placePauses(script, repairStoryboard({}, script, brief))
  expect(lost).toBe(0)
  const paused = scenesOf(storyboard).flatMap(({ narration, pauses = [] }) =>
    pauses.map(({ after, seconds }) => [narration.slice(0, after).split(' ').at(-1), seconds]),
  )
  expect(paused).toEqual([
    ['stairs.', 0.8],
    ['lamp,', 1.5],
    ['waits.', 2],
    ['night.', 0.5],
  ])
  expect(scenesOf(storyboard).some(({ narration }) => narration.includes('pause'))).toBe(false)
})
