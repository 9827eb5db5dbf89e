import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fail } from '@reelwright/film/fault'
import { tagsOf } from '@reelwright/media/ffmpeg/tags'
import { inspectMaster } from '@reelwright/render/inspect/inspect-master'
import { reportOf } from '@reelwright/render/inspect/quality-report'
import { mixFilm } from '@reelwright/render/sound/mix-film'
import { outputNamed } from '../formats/film-state.js'
import { fileNamed, renditionOf, timelineOf } from '../formats/masters.js'
import { ownChecks } from '../formats/own-checks.js'
import { openAsset } from '../studio.js'
import { besideRenders } from './beside-renders.js'
import { memoryOf } from './memory-of.js'
import { readFilmOfKey } from './read-film.js'
import { saveOutput } from './save-output.js'
import type { StepKind, StepRun } from './step.js'
import { withScratch } from './with-scratch.js'

const inspect = async (run: StepRun): Promise<void> => {
  const { studio, step, signal, report } = run
  const found = await readFilmOfKey(run)
  if (!found) return
  const { film, master } = found
  const made = outputNamed(film, fileNamed('master.mp4', master), step.key)
  if (!made) throw fail('MASTER_GONE', 'The master to be checked is gone; render the film again.')
  const timeline = timelineOf(film, master)
  const open = openAsset(studio, step.organizationId)
  const machine = { timeline, open, ffmpeg: studio.ffmpeg, signal }
  // Found in the cache of the render: what the master was made from is what it is compared with.
  const { pcm } = await mixFilm({ ...machine, cache: studio.cache })
  const file = await open(made.asset)
  const inspected = await inspectMaster({
    ...machine,
    file,
    pcm,
    captions: renditionOf(film, master).captions,
    memory: await memoryOf(studio),
    onProgress: (share) => report(share),
  })
  const tags = await tagsOf(studio.ffmpeg.path, file, signal)
  const quality = reportOf([...inspected.checks, ...ownChecks(film, master, timeline, tags)])
  await withScratch(run, async (folder) => {
    const written = join(folder, 'quality.json')
    await writeFile(written, `${JSON.stringify(quality, undefined, 2)}\n`)
    const problems = quality.checks.flatMap((check) => check.problems)
    await saveOutput(
      run,
      fileNamed('quality.json', master),
      { file: written, type: 'application/json' },
      { passed: quality.passed, problems: problems.length, first: problems[0]?.sentence },
    )
  })
}

/** The master is looked at and listened to whole; one that fails is kept, and called failed. */
export const inspectMasterStep: StepKind = {
  kind: 'inspect-master',
  queue: 'renders',
  label: 'quality check',
  limited: 'calls',
  run: (run) => besideRenders(run, () => inspect(run)),
}
