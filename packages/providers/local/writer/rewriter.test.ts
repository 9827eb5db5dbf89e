import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { splitSentences } from '@reelwright/film/language/sentences'
import { spokenWords } from '@reelwright/film/script'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Provider } from '../../ports/call.js'
import { overlayDesigner } from './overlay-designer.js'
import { rewriter } from './rewriter.js'
import { shortenText } from './shorten-text.js'

let scratch: string
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'reelwright-rewrite-'))
})
afterAll(() => rm(scratch, { recursive: true, force: true }))

const answer = async <Request, Result>(provider: Provider<Request, Result>, request: Request): Promise<Result> => {
  const context = { scratch, signal: new AbortController().signal, open: async () => '' }
  const check = await provider.check(await provider.start(request, context), context)
  if (check.state !== 'done') throw new Error(JSON.stringify(check))
  return check.result
}

const TEXT =
  'The lighthouse at Pharos guided ships into Alexandria. Its lighthouse fire was seen thirty miles out at sea. Ships bound for Alexandria steered by the lighthouse fire. A cook once burned the soup. In 1303 an earthquake brought the lighthouse down.'

test('asked for less, it leaves sentences out and says so; no word is new', async () => {
  const { text, changed, remark } = await answer(rewriter, { text: TEXT, instruction: 'Make it shorter, please', language: 'en' })
  expect(changed).toBe(true)
  expect(remark).toContain('leaving out')
  expect(splitSentences(text).every((sentence) => TEXT.includes(sentence))).toBe(true)
  expect(text).not.toContain('soup')
  expect(spokenWords(text)).toBeLessThan(spokenWords(TEXT))
})

test.each(['Make it sound like a pirate', 'Shorten it, but tell more of the fire and of the ships that it guided', 'Add a date'])(
  'asked for what takes a model (%s), it changes nothing and says why',
  async (instruction) => {
    const result = await answer(rewriter, { text: TEXT, instruction, language: 'en' })
    expect(result).toMatchObject({ text: TEXT, changed: false, remark: expect.stringContaining('no language model') })
  },
)

test('whatever is shortened keeps its sentences whole and in order, and is never empty', () => {
  const sentence = fc
    .array(fc.stringMatching(/^[a-z]{2,9}$/), { minLength: 2, maxLength: 12 })
    .map((words) => `${words.join(' ').replace(/^./, (a) => a.toUpperCase())}.`)
  const text = fc
    .array(
      fc.array(sentence, { minLength: 1, maxLength: 6 }).map((all) => all.join(' ')),
      { minLength: 1, maxLength: 4 },
    )
    .map((all) => all.join('\n\n'))
  fc.assert(
    fc.property(text, (given) => {
      const before = given.split(/\n\n/).flatMap((paragraph) => splitSentences(paragraph))
      const after = shortenText(given, 'en')
        .split(/\n\n/)
        .flatMap((paragraph) => splitSentences(paragraph))
      expect(after.length).toBeGreaterThan(0)
      let at = 0
      for (const kept of after) {
        at = before.indexOf(kept, at) + 1
        expect(at).toBeGreaterThan(0)
      }
    }),
  )
})

test('what a narration holds is suggested, the strongest first', async () => {
  const dated =
    'In 1969 Apollo 11 landed on the Moon. In 1972 Apollo 17 left it for the last time. In 1998 the first part of the space station flew.'
  const { overlays } = await answer(overlayDesigner, { narration: dated, language: 'en' })
  expect(overlays[0]?.graphic.kind).toBe('timeline')
  expect(overlays.map(({ weight }) => weight)).toEqual([...overlays.map(({ weight }) => weight)].sort((a, b) => b - a))
  const plain = await answer(overlayDesigner, { narration: 'The rain fell all night on the old roofs.', language: 'en' })
  expect(plain.overlays.map(({ graphic }) => graphic.kind)).toEqual(['quote'])
})
