import { expect, test } from 'vitest'
import type { Source } from '../brief.js'
import { Script } from '../script.js'
import { evidenceIn } from './evidence.js'

const given: Source[] = [
  { id: 's1', title: 'Notes', url: 'https://example.com/notes' },
  { id: 's2', title: 'Diary' },
]
const script = Script.parse({
  schema: 'script/1',
  title: 'A light',
  language: 'en',
  writtenBy: 'model',
  unsupported: ['It was seen from forty miles.'],
  sections: [
    {
      name: 'One',
      paragraphs: [
        [
          {
            text: 'The tower was lit in 1698, and a storm took it five years later.',
            sources: ['s1'],
            passages: [{ source: 's1', text: 'was lit in 1698' }],
          },
          { text: 'The keepers slept by day.', sources: ['s2'] },
          { text: 'It was seen from forty miles.' },
          { text: 'Who would not go up?' },
        ],
      ],
    },
  ],
})
const states = (narration: string) => evidenceIn(script, given)(narration).map(({ state }) => state)

test('each sentence has its source and the passage there, a fact without one is flagged', () => {
  const all =
    'The tower was lit in 1698, and a storm took it five years later. The keepers slept by day. It was seen from forty miles. Who would not go up?'
  expect(states(all)).toEqual(['carried', 'carried', 'unsupported', 'plain'])
  const [first, second] = evidenceIn(script, given)(all)
  expect(first?.sources).toEqual([{ id: 's1', title: 'Notes', url: 'https://example.com/notes', passage: 'was lit in 1698' }])
  expect(second?.sources).toEqual([{ id: 's2', title: 'Diary' }])
})

test('a sentence that was cut between scenes keeps its source, one that was reworded has none', () => {
  expect(states('and a storm took it five years later.')).toEqual(['carried'])
  expect(states('The tower was lit in 1699.')).toEqual(['changed'])
})

test('a film that was given no sources has nothing to hold its words against', () => {
  expect(evidenceIn(script, [])('The tower was lit in 1698.')).toEqual([])
})
