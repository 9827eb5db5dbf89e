import { join } from 'node:path'
import type { Asset } from '@reelwright/film/asset'
import type { Flaw } from '@reelwright/film/take'
import { probe } from '@reelwright/media/ffmpeg/probe'
import { greyPicture } from '@reelwright/media/image/grey-picture'
import { joinFilms } from '@reelwright/media/video/join-films'
import { lastFrame } from '@reelwright/media/video/last-frame'
import { lookAtFilm } from '@reelwright/media/video/look-at-film'
import type { ClipRequest } from '@reelwright/providers/ports/clip'
import { type ClipPlan, clipPlan, secondsToFilm } from '../formats/clips.js'
import type { FilmState } from '../formats/film-state.js'
import { keepFile } from '../ledger/keep-made.js'
import { openAsset } from '../studio.js'
import { askUntilGood } from './ask-until-good.js'
import { flawOfPlace, unlessPlace } from './check-place.js'
import { flawOfClip } from './check-take-clip.js'
import { readFilm } from './read-film.js'
import { saveTake, selectMade } from './save-take.js'
import type { StepKind, StepRun } from './step.js'
import { withScratch } from './with-scratch.js'

/** How closely a clip is looked at: lines enough to see black and to know a picture again, so often a second. */
const LOOK = { lines: 36, rate: 4 } as const

const lookAt = async ({ studio, step, signal }: StepRun, clip: Asset, asked: ClipRequest): Promise<Flaw | undefined> => {
  const open = openAsset(studio, step.organizationId)
  const [file, frame] = [await open(clip), await open(asked.frame)]
  const { seconds, video } = await probe(studio.ffmpeg, file, signal)
  // The frame was cut to the shape of the clip before it was sent.
  const size = { width: Math.round((LOOK.lines * asked.width) / asked.height), height: LOOK.lines }
  const frames = await lookAtFilm(studio.ffmpeg.path, file, { ...size, rate: LOOK.rate }, signal)
  const { width, height } = video[0] ?? { width: clip.width ?? 0, height: clip.height ?? 0 }
  return flawOfClip({ seconds: seconds ?? 0, width, height, frames }, asked, await greyPicture(frame, size, 'cut'))
}

type Filmed = { readonly clips: readonly Asset[]; readonly cost: number; readonly first: ClipRequest; readonly seed?: number }

/** The clips that cover the scene, one after the other: each but the first begins with the last frame of the one before. */
const film = async (run: StepRun, state: FilmState, sceneId: string, plan: ClipPlan, folder: string): Promise<Filmed> => {
  const { studio, step, signal } = run
  const open = openAsset(studio, step.organizationId)
  const count = plan.lengths.length
  let frame = plan.frame
  let made: Filmed | undefined
  for (const [i, seconds] of plan.lengths.entries()) {
    const from = frame
    const { request, result, cost } = await askUntilGood(
      { ...run, report: (share, detail) => run.report((i + share) / count, detail) },
      {
        sceneId,
        slot: 'clip',
        provider: plan.maker,
        request: (again) => plan.request(from, seconds, again),
        variation: plan.variation,
        takeOf: ({ clip }) => ({ asset: clip }),
        check: async ({ clip }, asked) => unlessPlace(state.project.format, await lookAt(run, clip, asked)),
      },
    )
    const { seed } = result
    made = made
      ? { ...made, clips: [...made.clips, result.clip], cost: made.cost + cost }
      : { clips: [result.clip], cost, first: request, ...(seed === undefined ? {} : { seed }) }
    if (i === count - 1) break
    const still = join(folder, `last-${i}.png`)
    await lastFrame(studio.ffmpeg.path, await open(result.clip), still, signal)
    const { width, height } = result.clip
    frame = await keepFile(studio, step.organizationId, { file: still, type: 'image/png', width, height })
  }
  return made as Filmed
}

/** The clips as one film; one alone is taken as it came. */
const joined = async ({ studio, step, signal }: StepRun, clips: readonly Asset[], folder: string): Promise<Asset> => {
  const [only, ...more] = clips
  if (only && more.length === 0) return only
  const files: string[] = []
  for (const clip of clips) files.push(await openAsset(studio, step.organizationId)(clip))
  const { file, width, height, seconds } = await joinFilms(studio.ffmpeg, files, join(folder, 'joined.mp4'), signal)
  return keepFile(studio, step.organizationId, { file, type: 'video/mp4', width, height, seconds })
}

/** Sets a scene's picture in motion, by as many clips as cover it. Each is a call of its own, found again after any crash. */
export const makeClip: StepKind = {
  kind: 'make-clip',
  queue: 'clips',
  limited: 'calls',
  label: 'clips',
  run: async (run) => {
    const { studio, step } = run
    const state = await readFilm(run)
    const row = state.scenes.find(({ id }) => id === step.subject)
    const plan = row && clipPlan(state, studio.providers, row, secondsToFilm(state).get(row.id))
    // A film that was changed since has a step of its own.
    if (!row || plan?.key !== step.key) return
    const slotted = { sceneId: row.id, slot: 'clip' } as const
    if (await studio.data.inOrganization(step.organizationId, (tenant) => selectMade(tenant, step.projectId, slotted, step.key))) return
    await withScratch(run, async (folder) => {
      const { clips, cost, first, seed } = await film(run, state, row.id, plan, folder)
      const asset = await joined(run, clips, folder)
      const provenance = { ...plan.maker.provenance(first), cost, ...(seed === undefined ? {} : { seed }) }
      // A place that was altered is nobody's to choose: the take is the scene's last word, and its photo is shown.
      const flaw = state.project.format === 'property' ? await flawOfPlace(run, asset, plan.frame) : undefined
      await saveTake(run, { ...slotted, asset, key: plan.inputs, provenance, ...(flaw ? { flaw } : {}) })
    })
  },
}
