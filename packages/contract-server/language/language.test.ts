import { describe, expect, it } from 'vitest'
import { wordCount } from './text.js'
import { writeAnswer } from './write-answer.js'

const data = (name: string, text: string) => `<data name="${name}" mark="0">\n${text}\n</data mark="0">`
const list = (items: object) => ({ type: 'array', items })
const object = (properties: Record<string, object>) => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
})
const text = { type: 'string' }
const ask = (prompt: string, schema: object) =>
  JSON.parse(writeAnswer({ system: '', prompt, pictures: '', schema: schema as never }, new Set()))

const script = object({
  title: text,
  sections: list(
    object({
      name: text,
      paragraphs: list(list(object({ text, states_fact: { type: 'boolean' }, support: list(object({ source: text, passage: text })) }))),
    }),
  ),
})

describe('a model that answers by rule', () => {
  it.each([60, 240, 900])('writes a script of about %i words', (words) => {
    const { sections } = ask(`${data('topic', 'The deep sea and its animals')}\n\nWrite about ${words} spoken words in 3 sections.`, script)
    const said = sections.flatMap((section: any) => section.paragraphs.flat().map((one: any) => one.text)).join(' ')
    expect(sections.length).toBe(3)
    expect(Math.abs(wordCount(said) / words - 1)).toBeLessThan(0.15)
  })

  it('carries facts by passages that stand in the sources', () => {
    const source =
      'id: a1\ntitle: Whales\n\nWhales sing for hours. A song may cross an ocean basin in the cold season. Nobody knows why they change it.'
    const answer = ask(`${data('source a1', source)}\n${data('topic', 'Whales')}\nWrite about 80 spoken words in 1 section.`, script)
    const told = answer.sections[0].paragraphs.flat()
    expect(told.some((one: any) => one.states_fact)).toBe(true)
    for (const one of told) for (const { source: id, passage } of one.support) expect([id, source.includes(passage)]).toEqual(['a1', true])
  })

  it('judges candidates by the words they share', () => {
    const prompt = [
      data('narration', 'The volcano woke over the harbour.'),
      data('candidate c1', 'Volcano above a harbour'),
      data('candidate c2', 'Cheese on a plate'),
    ].join('\n')
    const { scores } = ask(prompt, object({ scores: list(object({ id: text, score: { type: 'number' }, reason: text })) }))
    expect(scores.map((one: any) => one.id)).toEqual(['c1', 'c2'])
    expect(scores[0].score).toBeGreaterThan(0.7)
    expect(scores[1].score).toBeLessThan(0.3)
  })

  it('writes of the places that are named, and chooses a room that is told of', () => {
    const place = { enum: ['opening', 'facts', 'kitchen', 'living', 'closing'] }
    const { sections } = ask(
      'Places that may have a section, in this order: opening, kitchen, closing.\nWrite 50 to 60 spoken words in all.',
      object({ sections: list(object({ place, sentences: list(text) })) }),
    )
    expect(sections.map((one: any) => one.place)).toEqual(['opening', 'kitchen', 'closing'])
    expect(Math.abs(wordCount(sections.flatMap((one: any) => one.sentences).join(' ')) - 60)).toBeLessThan(14)
    expect(ask(data('file name', 'kitchen-2.jpg'), object({ room: place })).room).toBe('kitchen')
  })

  it('says a passage otherwise, shorter where that is asked for', () => {
    const wish = (how: string) => `${data('passage', 'One thing. Another thing. A third thing.')}\n${data('instruction', how)}`
    const shape = object({ text, changed: { type: 'boolean' }, remark: text })
    expect(ask(wish('make it shorter'), shape).text).toBe('One thing. Another thing.')
    expect(ask(wish('more vivid'), shape).text).toContain('Look closer')
  })
})
