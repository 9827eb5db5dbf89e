import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fail } from '@reelwright/film/fault'
import { srtOf, vttOf } from '@reelwright/interchange/captions'
import { renderStill } from '@reelwright/render/master/render-still'
import { type FilmState, outputNamed } from '../formats/film-state.js'
import { fileNamed, type MasterName, renditionOf, timelineOf } from '../formats/masters.js'
import { openAsset } from '../studio.js'
import { contactSheet, posterFrame } from './contact-sheet.js'
import { memoryOf } from './memory-of.js'
import { saveOutput } from './save-output.js'
import type { StepRun } from './step.js'

/** Writes a text or a picture of a film and keeps it under its name. */
export const putFile = async (run: StepRun, folder: string, name: string, type: string, content: string | Buffer): Promise<void> => {
  const path = join(folder, name)
  await writeFile(path, content)
  await saveOutput(run, name, { file: path, type })
}

/** What goes beside one master: captions, poster, contact sheet. The contact sheet is the last: when it is there, all are. */
export const writeMasterFiles = async (run: StepRun, film: FilmState, master: MasterName, folder: string): Promise<void> => {
  const { studio, step, signal, report } = run
  const timeline = timelineOf(film, master)
  const made = outputNamed(film, fileNamed('master.mp4', master), step.key)
  if (!made) throw fail('MASTER_GONE', 'The master these files are made from is gone; render the film again.')
  const open = openAsset(studio, step.organizationId)
  await putFile(run, folder, fileNamed('captions.srt', master), 'application/x-subrip', srtOf(timeline))
  await putFile(run, folder, fileNamed('captions.vtt', master), 'text/vtt', vttOf(timeline))
  const poster = join(folder, 'poster.jpg')
  await renderStill({
    timeline,
    frame: posterFrame(timeline),
    quality: renditionOf(film, master).quality,
    open,
    ffmpeg: studio.ffmpeg,
    burnCaptions: false,
    out: poster,
    signal,
  })
  await saveOutput(run, fileNamed('poster.jpg', master), { file: poster, type: 'image/jpeg' })
  report(0.6)
  const view = { ffmpeg: studio.ffmpeg, file: await open(made.asset), timeline, memory: await memoryOf(studio), signal }
  await putFile(run, folder, fileNamed('contact-sheet.jpg', master), 'image/jpeg', await contactSheet(view))
}
