import { DocumentaryBrief } from '@reelwright/film/brief'
import { SAMPLE_RATE } from '@reelwright/film/time'
import { type Ffmpeg, findFfmpeg } from '@reelwright/media/ffmpeg/find'
import { localProfile } from '@reelwright/providers/local/profile'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestStudio, type TestStudio } from '../fixture/test-studio.js'
import { makeCall } from '../ledger/call.js'
import { withPauses } from './with-pauses.js'

const ORG = 'org_pauses'
let here: TestStudio
let ffmpeg: Ffmpeg
beforeAll(async () => {
  ffmpeg = await findFfmpeg()
  here = await openTestStudio({ local: localProfile })
}, 60_000)
afterAll(() => here?.close())

test('a narration of the local voice is longer by its pauses, and says the same words', async () => {
  const studio = { ...here.studio, ffmpeg }
  const projectId = await here.addProject(ORG)
  const step = await here.addStep(ORG, projectId)
  const signal = new AbortController().signal
  const text = 'The lamp is lit. It burns.'
  const request = { text, language: 'en', voice: DocumentaryBrief.shape.voice.parse(undefined), speed: 1 }
  const order = { organizationId: ORG, projectId, sceneId: null, stepId: step.id, signal }
  const { result } = await makeCall(studio, { ...order, provider: localProfile.voice, request })
  const run = { studio, step, signal, report: () => {}, say: () => {}, leaveLane: () => {} } as unknown as Parameters<typeof withPauses>[0]
  const paused = await withPauses(run, result.audio, result.words, [{ after: 16, seconds: 0.8 }])
  expect((paused.audio.samples ?? 0) - (result.audio.samples ?? 0)).toBe(0.8 * SAMPLE_RATE)
  expect(paused.words.map((word) => word.text)).toEqual(result.words.map((word) => word.text))
  const shifts = paused.words.map(({ start, from }, i) => [from >= 16, (start - result.words[i]!.start) / SAMPLE_RATE >= 0.8])
  expect(shifts.every(([behind, late]) => behind === late)).toBe(true)
  expect(await withPauses(run, result.audio, result.words)).toEqual({ audio: result.audio, words: result.words })
})
