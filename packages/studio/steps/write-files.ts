import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fail } from '@reelwright/film/fault'
import { srtOf, vttOf } from '@reelwright/interchange/captions'
import { chaptersOf } from '@reelwright/interchange/chapters'
import { creditsOf } from '@reelwright/interchange/credits'
import { otioOf } from '@reelwright/interchange/otio'
import { renderStill } from '@reelwright/render/master/render-still'
import { assembleFilm } from '../formats/documentary/timeline-of.js'
import { outputNamed } from '../formats/film-state.js'
import { openAsset } from '../studio.js'
import { contactSheet, posterFrame } from './contact-sheet.js'
import { mediaOf } from './package-media.js'
import { readFilmOfKey } from './read-film.js'
import { saveOutput } from './save-output.js'
import type { StepKind } from './step.js'
import { withScratch } from './with-scratch.js'
import { writingOf } from './writing-of.js'

/** The small files of a film, from its timeline and master. CREDITS.txt is the last: when it is there, all are. */
export const writeFiles: StepKind = {
  kind: 'write-files',
  queue: 'frames',
  label: 'files',
  run: async (run) => {
    const { studio, step, signal, report } = run
    const film = await readFilmOfKey(run)
    if (!film) return
    const { timeline, setAside } = assembleFilm(film)
    const master = outputNamed(film, 'master.mp4', step.key)
    if (!master) throw fail('MASTER_GONE', 'The master these files are made from is gone; render the film again.')
    const open = openAsset(studio, step.organizationId)
    const file = await open(master.asset)
    await withScratch(run, async (folder) => {
      const put = async (name: string, type: string, content: string | Buffer, facts = {}): Promise<void> => {
        const path = join(folder, name)
        await writeFile(path, content)
        await saveOutput(run, name, { file: path, type }, facts)
      }
      const view = { ffmpeg: studio.ffmpeg.path, file, timeline, signal }
      const takes = film.takes.map(({ take }) => take)
      await put('captions.srt', 'application/x-subrip', srtOf(timeline))
      await put('captions.vtt', 'text/vtt', vttOf(timeline))
      await put('chapters.txt', 'text/plain', chaptersOf(timeline))
      await put('timeline.otio', 'application/vnd.opentimelineio+json', otioOf(timeline, mediaOf(film, timeline)))
      report(0.3)
      const poster = join(folder, 'poster.jpg')
      await renderStill({
        timeline,
        frame: posterFrame(timeline),
        quality: film.project.brief.quality,
        open,
        ffmpeg: studio.ffmpeg,
        burnCaptions: false,
        out: poster,
        signal,
      })
      await saveOutput(run, 'poster.jpg', { file: poster, type: 'image/jpeg' })
      await put('contact-sheet.jpg', 'image/jpeg', await contactSheet(view))
      report(0.9)
      const { brief, script } = film.project
      await put('storyboard.json', 'application/json', `${JSON.stringify({ ...film.storyboard, script, takes, setAside }, undefined, 2)}\n`)
      await put(
        'CREDITS.txt',
        'text/plain',
        creditsOf({ title: timeline.title, takes, sources: brief.sources, writing: writingOf(script) }),
      )
    })
  },
}
