import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PropertyBrief } from '@reelwright/film/property/brief'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { CallContext } from '../../ports/call.js'
import { reelScript } from './reel/reel-script.js'
import { reelWriter } from './reel-writer.js'

let scratch = ''
beforeEach(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'reel-writer-'))
})
afterEach(() => rm(scratch, { recursive: true }))

const context = (): CallContext => ({
  scratch,
  signal: new AbortController().signal,
  open: () => Promise.reject(new Error('nothing to open')),
})
const briefOf = (extra: object): PropertyBrief =>
  PropertyBrief.parse({ format: 'property', topic: '7 Mill Street', listing: { address: '7 Mill Street', beds: 2 }, media: [], ...extra })

test('a call leaves its script and reads it back, also after a restart', async () => {
  const brief = briefOf({})
  const operation = JSON.parse(JSON.stringify(await reelWriter.start({ brief, photos: [] }, context())))
  expect(await reelWriter.check(operation, context())).toEqual({ state: 'done', result: { script: reelScript(brief, []) } })
})

test('an answer that is gone is worth doing again', async () => {
  expect(await reelWriter.check({ answer: 'gone.json' }, context())).toMatchObject({ state: 'failed', failure: { kind: 'retryable' } })
})

test('own words are own, others are said to be written by rule', () => {
  expect(reelWriter.provenance({ brief: briefOf({ ownScript: 'Hello.' }), photos: [] })).toMatchObject({ source: 'own' })
  expect(reelWriter.provenance({ brief: briefOf({}), photos: [] })).toMatchObject({ source: 'rule' })
})
