import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { SceneRow } from '@reelwright/data/tables/scenes'
import type { OwnMedia } from '@reelwright/film/brief'
import { refuse } from '@reelwright/film/fault'
import type { Word } from '@reelwright/film/take'
import { cutWav } from '@reelwright/media/sound/cut-wav'
import { type AlignedNarration, alignNarration } from '@reelwright/providers/local/alignment/align-narration'
import { cutByScenes } from '@reelwright/providers/local/alignment/cut-by-scenes'
import type { FilmState } from '../formats/film-state.js'
import { narrationKey } from '../formats/slots.js'
import { keepFile } from '../ledger/keep-made.js'
import { openAsset } from '../studio.js'
import { readFilm } from './read-film.js'
import { saveTake } from './save-take.js'
import type { StepKind, StepRun } from './step.js'
import { withScratch } from './with-scratch.js'

type Part = {
  readonly row: SceneRow
  readonly recording: OwnMedia
  readonly file: string
  readonly samples: number
  readonly words: readonly Word[]
}

const align = async (
  { studio, step, signal }: StepRun,
  film: FilmState,
  recording: OwnMedia,
  text: string,
  scratch: string,
): Promise<AlignedNarration> => {
  await mkdir(scratch, { recursive: true })
  const file = await openAsset(studio, step.organizationId)(recording.asset)
  return alignNarration({ recording: file, text, language: film.project.brief.language, ffmpeg: studio.ffmpeg, scratch, signal })
}

const PARAGRAPH = '\n\n'

/** One recording of the whole film, cut in the pauses between its scenes. */
const cutWhole = async (
  run: StepRun,
  film: FilmState,
  rows: readonly SceneRow[],
  recording: OwnMedia,
  folder: string,
): Promise<readonly Part[]> => {
  const texts = rows.map((row) => row.scene.narration)
  const whole = await align(run, film, recording, texts.join(PARAGRAPH), join(folder, 'whole'))
  const cuts = cutByScenes(whole.words, texts, whole.samples)
  let offset = 0
  const parts: Part[] = []
  for (const [i, row] of rows.entries()) {
    const { start, end } = cuts[i] as { start: number; end: number }
    const text = texts[i] as string
    const words = whole.words
      .filter((word) => word.from >= offset && word.to <= offset + text.length)
      .map((word) => ({ ...word, from: word.from - offset, to: word.to - offset, start: word.start - start, end: word.end - start }))
    const file = join(folder, `${i}.wav`)
    await cutWav(whole.file, file, start, end)
    parts.push({ row, recording, file, samples: end - start, words })
    offset += text.length + PARAGRAPH.length
  }
  return parts
}

const alignEach = async (
  run: StepRun,
  film: FilmState,
  rows: readonly SceneRow[],
  recordings: readonly OwnMedia[],
  folder: string,
): Promise<readonly Part[]> => {
  const parts: Part[] = []
  for (const [i, row] of rows.entries()) {
    const recording = recordings[i] as OwnMedia
    const { file, samples, words } = await align(run, film, recording, row.scene.narration, join(folder, String(i)))
    parts.push({ row, recording, file, samples, words })
    run.report((i + 1) / (rows.length + 1))
  }
  return parts
}

/** The user's own voice: one recording for the film or one per scene in order, aligned with the words of the script. */
export const alignNarrationStep: StepKind = {
  kind: 'align-narration',
  queue: 'voice',
  label: 'own narration',
  run: async (run) => {
    const { studio, step } = run
    const film = await readFilm(run)
    const rows = film.scenes.filter((row) => row.scene.narration.trim() !== '')
    const recordings = film.project.brief.narration
    const [whole] = recordings
    if (!whole || (recordings.length !== 1 && recordings.length !== rows.length))
      throw refuse(
        'NARRATION_COUNT',
        `The film has ${rows.length} spoken scenes and ${recordings.length} recordings; bring one recording for the film or one for each scene in order.`,
        { field: 'narration', limit: `1 or ${rows.length}`, given: String(recordings.length) },
      )
    await withScratch(run, async (folder) => {
      const parts =
        recordings.length === 1 ? await cutWhole(run, film, rows, whole, folder) : await alignEach(run, film, rows, recordings, folder)
      for (const { row, recording, file, samples, words } of parts) {
        const asset = await keepFile(studio, step.organizationId, { file, type: 'audio/wav', samples })
        const credit = recording.credit ?? recording.title ?? recording.asset.name
        await saveTake(run, {
          sceneId: row.id,
          slot: 'narration',
          asset,
          key: narrationKey(film, studio.providers, row),
          provenance: { source: 'own', provider: 'user', credit, cost: 0 },
          words: [...words],
        })
      }
    })
  },
}
