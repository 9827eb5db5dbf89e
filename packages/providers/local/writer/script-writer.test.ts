import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DocumentaryBrief } from '@reelwright/film/brief'
import { readScript } from '@reelwright/film/documentary/read-script'
import { repairStoryboard } from '@reelwright/film/documentary/repair-storyboard'
import { narrationOf, spokenWords } from '@reelwright/film/script'
import { scenesOf } from '@reelwright/film/storyboard'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { CallContext } from '../../ports/call.js'
import { breakDown } from './breakdown/breakdown.js'
import { breakdownWriter } from './breakdown-writer.js'
import { scriptWriter, writeByRule } from './script-writer.js'

const EXAMPLES = join(import.meta.dirname, '../../../../../examples')
const example = (path: string): Promise<string> => readFile(join(EXAMPLES, path), 'utf8')

let scratch = ''
beforeEach(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'writer-'))
})
afterEach(() => rm(scratch, { recursive: true }))

const context = (): CallContext => ({
  scratch,
  signal: new AbortController().signal,
  open: () => Promise.reject(new Error('nothing to open')),
})
const briefOf = (extra: object): DocumentaryBrief =>
  DocumentaryBrief.parse({ format: 'documentary', topic: 'The history of the lighthouse', ...extra })

test('a call leaves its answer and reads it back, also after a restart', async () => {
  const brief = briefOf({ duration: 60 })
  const operation = JSON.parse(JSON.stringify(await scriptWriter.start({ brief }, context())))
  const script = await scriptWriter.check(operation, context())
  expect(script).toMatchObject({ state: 'done', result: { script: writeByRule(brief) } })
  const drafted = await breakdownWriter.start({ brief, script: writeByRule(brief) }, context())
  expect(await breakdownWriter.check(drafted, context())).toMatchObject({
    state: 'done',
    result: { storyboard: { schema: 'storyboard/1' } },
  })
  expect(scriptWriter.estimate({ brief })).toBe(0)
})

test('an answer that is lost or broken is worth trying again, and one outside the folder is not read', async () => {
  const lost = { state: 'failed', failure: { kind: 'retryable', code: 'ANSWER_LOST' } }
  expect(await scriptWriter.check({ answer: 'script.json' }, context())).toMatchObject(lost)
  await writeFile(join(scratch, 'script.json'), '{"schema":')
  expect(await scriptWriter.check({ answer: 'script.json' }, context())).toMatchObject(lost)
  expect(await scriptWriter.check({ answer: '../script.json' }, context())).toMatchObject(lost)
  expect(await scriptWriter.check(null, context())).toMatchObject(lost)
})

test('own words are kept and called own; an empty script is refused', () => {
  const script = writeByRule(briefOf({ ownScript: '# Mine\n\nEvery word of this is mine.' }))
  expect(script.writtenBy).toBe('own')
  expect(script.sections.map(narrationOf)).toEqual(['Every word of this is mine.'])
  expect(() => writeByRule(briefOf({ ownScript: '' }))).toThrowError(expect.objectContaining({ code: 'SCRIPT_EMPTY' }))
})

test('the example about black holes is a three-minute script in which every mark has its source', async () => {
  const text = await example('black-holes/script.md')
  const { script, sources } = readScript(text)
  const words = script.sections.reduce((sum, section) => sum + spokenWords(narrationOf(section)), 0)
  expect(words).toBeGreaterThanOrEqual(430)
  expect(words).toBeLessThanOrEqual(460)
  const cited = new Set(script.sections.flatMap(({ paragraphs }) => paragraphs.flat().flatMap((sentence) => sentence.sources)))
  expect([...cited].sort()).toEqual(sources.map(({ id }) => id).sort())
  for (const { url } of sources) expect(url).toMatch(/^https:\/\//)
})

test('both examples make films whose scenes the rules leave as drafted', async () => {
  const briefs = [
    briefOf({ ownScript: await example('black-holes/script.md') }),
    briefOf({ duration: 120, outline: await example('lighthouse/outline.md') }),
  ]
  for (const brief of briefs) {
    const script = writeByRule(brief)
    const drafted = scenesOf(breakDown(script, brief))
    const repaired = scenesOf(repairStoryboard(breakDown(script, brief), script, brief))
    expect(repaired).toEqual(drafted.map((scene, i) => ({ ...scene, duration: repaired[i]!.duration })))
    expect(drafted.flatMap(({ graphic }) => graphic?.kind ?? [])).toContain('timeline')
  }
})

test('the lighthouse of the examples is told in the time asked for, from its outline alone', async () => {
  const script = writeByRule(briefOf({ duration: 120, outline: await example('lighthouse/outline.md') }))
  const words = script.sections.reduce((sum, section) => sum + spokenWords(narrationOf(section)), 0)
  expect(Math.abs(words - 300)).toBeLessThanOrEqual(30)
  expect(script.sections).toHaveLength(5)
})
