import type { ProjectFile } from '@reelwright/contract/project-file'
import type { OutputRow } from '@reelwright/data/tables/outputs'
import { isFault } from '@reelwright/film/fault'
import { type FilmState, loadFilm } from '../formats/film-state.js'
import { masterKey, mastersOf } from '../formats/masters.js'
import { listingKey } from '../formats/property/judge.js'
import type { OpenStudio } from '../open-studio.js'
import { linkFile } from '../render-jobs/link-file.js'
import { hasMaster } from '../render-jobs/part-of-job.js'

/** The masters there are files of. */
const mastersIn = (files: readonly OutputRow[]): readonly string[] =>
  files.flatMap(({ name }) => /^master-?(.*)\.mp4$/.exec(name)?.[1] ?? [])

/** Keys of everything made of the film as it is now; none while it cannot be put together. */
const keysNow = (film: FilmState, files: readonly OutputRow[]): ReadonlySet<string> => {
  if (!film.storyboard) return new Set()
  try {
    const masters = new Set([...mastersOf(film), ...mastersIn(files).filter((master) => hasMaster(film, master))])
    const listing = listingKey(mastersOf(film).map((master) => masterKey(film, master)))
    return new Set([...[...masters].map((master) => masterKey(film, master)), listing])
  } catch (fault) {
    if (!isFault(fault)) throw fault
    return new Set()
  }
}

/** One file of each name: of the film as it is now where there is one, the newest otherwise. */
const filesNow = (film: FilmState): readonly { readonly output: OutputRow; readonly current: boolean }[] => {
  const there = film.outputs.filter(({ removedAt }) => !removedAt)
  const keys = keysNow(film, there)
  const chosen = new Map<string, { readonly output: OutputRow; readonly current: boolean }>()
  for (const output of there) {
    const current = keys.has(output.key)
    if (current || !chosen.get(output.name)?.current) chosen.set(output.name, { output, current })
  }
  return [...chosen.values()]
}

/** Every finished file of a film, with links. @throws PROJECT_NOT_FOUND */
export const listProjectFiles = async (open: OpenStudio, organizationId: string, projectId: string): Promise<readonly ProjectFile[]> => {
  const film = await open.studio.data.inOrganization(organizationId, (tenant) => loadFilm(tenant, projectId))
  const now = new Date()
  return Promise.all(filesNow(film).map(({ output, current }) => linkFile(open, output, film.project.title, now, current)))
}
