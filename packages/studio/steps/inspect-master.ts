import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fail } from '@reelwright/film/fault'
import { inspectMaster } from '@reelwright/render/inspect/inspect-master'
import { mixFilm } from '@reelwright/render/sound/mix-film'
import { timelineOf } from '../formats/documentary/timeline-of.js'
import { outputNamed } from '../formats/film-state.js'
import { openAsset } from '../studio.js'
import { readFilmOfKey } from './read-film.js'
import { saveOutput } from './save-output.js'
import type { StepKind } from './step.js'
import { withScratch } from './with-scratch.js'

/** The master is looked at and listened to whole; one that fails is kept, and called failed. */
export const inspectMasterStep: StepKind = {
  kind: 'inspect-master',
  queue: 'renders',
  label: 'quality check',
  run: async (run) => {
    const { studio, step, signal, report } = run
    const film = await readFilmOfKey(run)
    if (!film) return
    const master = outputNamed(film, 'master.mp4', step.key)
    if (!master) throw fail('MASTER_GONE', 'The master to be checked is gone; render the film again.')
    const timeline = timelineOf(film)
    const open = openAsset(studio, step.organizationId)
    const machine = { timeline, open, ffmpeg: studio.ffmpeg, signal }
    // Found in the cache of the render: what the master was made from is what it is compared with.
    const { pcm } = await mixFilm({ ...machine, cache: studio.cache })
    const quality = await inspectMaster({
      ...machine,
      file: await open(master.asset),
      pcm,
      captions: film.project.brief.captions,
      onProgress: (share) => report(share),
    })
    await withScratch(run, async (folder) => {
      const file = join(folder, 'quality.json')
      await writeFile(file, `${JSON.stringify(quality, undefined, 2)}\n`)
      const problems = quality.checks.flatMap((check) => check.problems)
      await saveOutput(
        run,
        'quality.json',
        { file, type: 'application/json' },
        { passed: quality.passed, problems: problems.length, first: problems[0]?.sentence },
      )
    })
  },
}
