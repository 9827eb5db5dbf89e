import { join } from 'node:path'
import { renderMaster } from '@reelwright/render/master/render-master'
import { mixFilm } from '@reelwright/render/sound/mix-film'
import { fileNamed, renditionOf, timelineOf } from '../formats/masters.js'
import { openAsset } from '../studio.js'
import { checkGlyphs } from './check-glyphs.js'
import { readFilmOfKey } from './read-film.js'
import { saveOutput } from './save-output.js'
import { shownFacts } from './shown-facts.js'
import type { StepKind } from './step.js'
import { withScratch } from './with-scratch.js'

export const renderMasterStep: StepKind = {
  kind: 'render-master',
  queue: 'renders',
  label: 'master',
  run: async (run) => {
    const { studio, step, signal, report } = run
    const found = await readFilmOfKey(run)
    if (!found) return
    const { film, master } = found
    const timeline = timelineOf(film, master)
    await checkGlyphs(timeline)
    await withScratch(run, async (folder) => {
      const open = openAsset(studio, step.organizationId)
      const machine = { timeline, open, ffmpeg: studio.ffmpeg, signal }
      const mixing = mixFilm({ ...machine, cache: studio.cache })
      mixing.catch(() => {}) // awaited below; a render that fails first is what is told
      const out = join(folder, 'master.mp4')
      const { quality, captions } = renditionOf(film, master)
      const rendered = await renderMaster({
        ...machine,
        quality,
        cache: studio.cache,
        cacheLimit: studio.cacheLimit,
        out,
        workers: studio.renderWorkers,
        burnCaptions: captions === 'burned',
        sound: mixing,
        onProgress: ({ frames, fps, reused, segments }) => {
          const left = fps > 0 ? (frames.total - frames.done) / fps : undefined
          report(frames.done / frames.total, {
            frames: frames.done,
            totalFrames: frames.total,
            framesPerSecond: fps,
            secondsLeft: left,
            segments: segments.done,
            reused,
          })
        },
      })
      const mix = await mixing
      const facts = { ...rendered, loudness: mix.loudness, truePeak: mix.truePeak, ...shownFacts(timeline) }
      await saveOutput(
        run,
        fileNamed('master.mp4', master),
        { file: out, type: 'video/mp4', width: timeline.width, height: timeline.height, samples: mix.samples },
        facts,
      )
    })
  },
}
