import { chaptersOf } from '@reelwright/interchange/chapters'
import { creditsOf } from '@reelwright/interchange/credits'
import { otioOf } from '@reelwright/interchange/otio'
import type { FilmState } from '../formats/film-state.js'
import { assembleFilm } from '../formats/masters.js'
import { sourcesOf } from '../formats/sources-of.js'
import { putFile, writeMasterFiles } from './master-files.js'
import { mediaOf } from './package-media.js'
import { readFilmOfKey } from './read-film.js'
import type { StepKind, StepRun } from './step.js'
import { withScratch } from './with-scratch.js'
import { writingOf } from './writing-of.js'

const writeFilmFiles = async (run: StepRun, film: FilmState, folder: string): Promise<void> => {
  const { timeline, setAside } = assembleFilm(film, '')
  const takes = film.takes.map(({ take }) => take)
  const { brief, script } = film.project
  await putFile(run, folder, 'chapters.txt', 'text/plain', chaptersOf(timeline))
  await putFile(run, folder, 'timeline.otio', 'application/vnd.opentimelineio+json', otioOf(timeline, mediaOf(film, timeline)))
  const storyboard = `${JSON.stringify({ ...film.storyboard, script, takes, setAside }, undefined, 2)}\n`
  await putFile(run, folder, 'storyboard.json', 'application/json', storyboard)
  const credits = creditsOf({ title: timeline.title, takes, sources: sourcesOf(brief), writing: writingOf(script) })
  await putFile(run, folder, 'CREDITS.txt', 'text/plain', credits)
}

/** The small files of a master; of a film with one master, the film's own with them. */
export const writeFiles: StepKind = {
  kind: 'write-files',
  queue: 'frames',
  label: 'files',
  run: async (run) => {
    const found = await readFilmOfKey(run)
    if (!found) return
    await withScratch(run, async (folder) => {
      if (found.master === '') await writeFilmFiles(run, found.film, folder)
      await writeMasterFiles(run, found.film, found.master, folder)
    })
  },
}
