import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findFfmpeg } from '@reelwright/media/ffmpeg/find'
import { makeFilm, wholeFilm } from '@reelwright/render/inspect/fixture/whole-film'
import { openMemory } from '@reelwright/render/inspect/memory'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contactSheet } from './contact-sheet.js'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reelwright-sheet-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('a contact sheet is the same when its shots were seen before, and none of them is decoded again', async () => {
  const ffmpeg = await findFfmpeg()
  const { file, timeline } = await makeFilm(await wholeFilm(join(folder, 'film'), ffmpeg, 2, '30'), ffmpeg)
  const view = { file, timeline, memory: await openMemory(join(folder, 'memory'), 1e9), signal: new AbortController().signal }
  const sheet = await contactSheet({ ...view, ffmpeg })
  const again = await contactSheet({ ...view, ffmpeg: { ...ffmpeg, path: '/nowhere/ffmpeg' } })
  expect(again.equals(sheet)).toBe(true)
  const empty = await openMemory(join(folder, 'empty'), 1e9)
  await expect(contactSheet({ ...view, memory: empty, ffmpeg: { ...ffmpeg, path: '/nowhere/ffmpeg' } })).rejects.toMatchObject({
    code: 'FFMPEG_MISSING',
  })
}, 120_000)
