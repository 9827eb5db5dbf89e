import { join } from 'node:path'
import { textlessOf } from '@reelwright/film/timeline/textless'
import { renderMaster } from '@reelwright/render/master/render-master'
import { mixStems } from '@reelwright/render/sound/mix-stems'
import { fileNamed, renditionOf, timelineOf } from '../formats/masters.js'
import { openAsset } from '../studio.js'
import { readFilmOfKey } from './read-film.js'
import { saveOutput } from './save-output.js'
import type { StepKind } from './step.js'
import { withScratch } from './with-scratch.js'

/** Of the work, what the two sounds take. */
const SOUNDS = 0.2

/**
 * A master taken apart: narration and music, as long as the film to the sample, and its picture without a word in it,
 * frame for frame the master's. The picture is kept last: when it is there, all are.
 */
export const renderStems: StepKind = {
  kind: 'render-stems',
  queue: 'renders',
  label: 'stems',
  run: async (run) => {
    const { studio, step, signal, report } = run
    const found = await readFilmOfKey(run)
    if (!found) return
    const { film, master } = found
    const timeline = timelineOf(film, master)
    const machine = { open: openAsset(studio, step.organizationId), ffmpeg: studio.ffmpeg, signal, cache: studio.cache }
    await withScratch(run, async (folder) => {
      const stems = await mixStems({ ...machine, timeline, folder, onProgress: (share) => report(SOUNDS * share) })
      for (const name of ['narration', 'music'] as const)
        await saveOutput(run, fileNamed(`stem-${name}.wav`, master), { file: stems[name], type: 'audio/wav', samples: stems.samples })
      const file = join(folder, 'picture.mp4')
      const { frames } = await renderMaster({
        ...machine,
        timeline: textlessOf(timeline),
        quality: renditionOf(film, master).quality,
        cacheLimit: studio.cacheLimit,
        out: file,
        workers: studio.renderWorkers,
        burnCaptions: false,
        onProgress: ({ frames: { done, total } }) => report(SOUNDS + ((1 - SOUNDS) * done) / total),
      })
      const { width, height } = timeline
      await saveOutput(run, fileNamed('stem-picture.mp4', master), { file, type: 'video/mp4', width, height }, { frames })
    })
  },
}
