import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { renderMaster } from '@reelwright/render/master/render-master'
import { mixFilm } from '@reelwright/render/sound/mix-film'
import { timelineOf } from '../formats/documentary/timeline-of.js'
import { openAsset } from '../studio.js'
import { checkGlyphs } from './check-glyphs.js'
import { readFilm } from './read-film.js'
import { saveOutput } from './save-output.js'
import type { StepKind } from './step.js'

/** The sound is mixed while nothing else runs: about a tenth of the way. */
const SOUND_SHARE = 0.08

export const renderMasterStep: StepKind = {
  kind: 'render-master',
  queue: 'renders',
  label: 'master',
  run: async (run) => {
    const { studio, step, signal, report } = run
    const { project, ...film } = await readFilm(run)
    const timeline = timelineOf({ project, ...film })
    await checkGlyphs(timeline)
    const folder = join(studio.scratch, step.id)
    await mkdir(folder, { recursive: true })
    try {
      const open = openAsset(studio, step.organizationId)
      const machine = { timeline, open, ffmpeg: studio.ffmpeg, signal }
      const mix = await mixFilm({ ...machine, cache: studio.cache, onProgress: (share) => report(share * SOUND_SHARE, { doing: 'sound' }) })
      const out = join(folder, 'master.mp4')
      const { brief } = project
      const rendered = await renderMaster({
        ...machine,
        quality: brief.quality,
        cache: studio.cache,
        cacheLimit: studio.cacheLimit,
        out,
        workers: studio.renderWorkers,
        burnCaptions: brief.captions === 'burned',
        sound: { file: mix.file },
        onProgress: ({ frames, fps, reused, segments }) => {
          const left = fps > 0 ? (frames.total - frames.done) / fps : undefined
          report(SOUND_SHARE + (1 - SOUND_SHARE) * (frames.done / frames.total), {
            frames: frames.done,
            totalFrames: frames.total,
            framesPerSecond: fps,
            secondsLeft: left,
            segments: segments.done,
            reused,
          })
        },
      })
      const facts = { ...rendered, loudness: mix.loudness, truePeak: mix.truePeak }
      await saveOutput(
        run,
        'master.mp4',
        { file: out, type: 'video/mp4', width: timeline.width, height: timeline.height, samples: mix.samples },
        facts,
      )
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  },
}
