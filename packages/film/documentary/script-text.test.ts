import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readScript } from './read-script.js'
import { scriptText } from './script-text.js'

const word = fc.constantFrom('lamp', 'keeper', 'harbour', 'storm', 'night', 'water', 'glass', 'stone')
const sentence = fc.record({
  text: fc
    .array(word, { minLength: 3, maxLength: 9 })
    .map((words) => `${words.join(' ').replace(/^./, (letter) => letter.toUpperCase())}.`),
  sources: fc.subarray(['1', 'log']),
})
const section = (name: fc.Arbitrary<string>) =>
  fc.record({
    name,
    notes: fc.array(word, { maxLength: 2 }),
    paragraphs: fc.array(fc.array(sentence, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 }),
  })

test('a script written as text is read back word for word, with its directions and sources', () => {
  const sources = [
    { id: '1', title: 'The lamps of the coast', url: 'https://example.org/lamps' },
    { id: 'log', title: 'A keeper’s log' },
  ]
  fc.assert(
    fc.property(word, fc.array(section(word), { minLength: 1, maxLength: 4 }), (title, sections) => {
      const { script, sources: read } = readScript(scriptText({ title, sections }, sources))
      expect(script.title).toBe(title)
      expect(script.sections).toEqual(sections)
      expect(read).toEqual(sources)
    }),
  )
})
