import { expect, test } from 'vitest'
import type { Script } from '../../script.js'
import { partFarewells } from './farewells.js'

const section = (name: string, ...texts: readonly string[]): Script['sections'][number] => ({
  name,
  paragraphs: texts.map((text) => [{ text, sources: [] }]),
  notes: [],
})
const textsOf = (sentences: readonly { readonly text: string }[]): readonly string[] => sentences.map(({ text }) => text)

test('what one branding says, and what is said over the facts card, is parted from what all say', () => {
  const script: Script = {
    schema: 'script/1',
    title: '',
    language: 'en',
    writtenBy: 'rule',
    sections: [
      section('opening', 'Welcome.'),
      section('facts', 'Three bedrooms.'),
      section('kitchen', 'A kitchen.'),
      section('closing-branded', 'Ask for Nora.'),
      section('closing-unbranded', 'Come and see it.'),
    ],
  }
  const { common, facts, farewells } = partFarewells(script)
  expect(common.map(({ name }) => name)).toEqual(['opening', 'kitchen'])
  expect(textsOf(facts)).toEqual(['Three bedrooms.'])
  expect(textsOf(farewells.branded)).toEqual(['Ask for Nora.'])
  expect(textsOf(farewells.unbranded)).toEqual(['Come and see it.'])
})
