import type { TimelineChangeRow } from '@reelwright/data/tables/timeline-changes'
import { refuse } from '@reelwright/film/fault'
import { keyOf } from '../canonical.js'
import type { FilmState } from '../formats/film-state.js'
import { mastersOf, timelineOf } from '../formats/masters.js'
import { viewOfChange } from './changes-of.js'

/** Which timeline a person has before them: what was done to it, by number, and what it was done to, by hash. */
type Revision = { readonly number: number; readonly ground: string }

/** A bed made by rule follows from the film's length, edits and all: with it, every edit would make those of others stale. */
const groundOf = (film: FilmState): string => {
  const unedited: FilmState = { ...film, project: { ...film.project, edits: [] } }
  const { tracks, ...rest } = timelineOf(unedited, mastersOf(film)[0] ?? '')
  const read = film.project.brief.music ? tracks : tracks.filter(({ kind }) => kind !== 'music')
  return keyOf({ ...rest, tracks: read }).slice(0, 16)
}

const revisionAt = (film: FilmState, changes: readonly TimelineChangeRow[]): Revision => ({
  number: changes.at(-1)?.number ?? 0,
  ground: groundOf(film),
})

const written = ({ number, ground }: Revision): string => `${number}.${ground}`

export const revisionOf = (film: FilmState, changes: readonly TimelineChangeRow[]): string => written(revisionAt(film, changes))

const read = (text: string): Revision => {
  const [, number, ground] = /^(\d{1,9})\.([0-9a-f]{16})$/.exec(text) ?? []
  if (number === undefined || ground === undefined)
    throw refuse('REVISION_INVALID', 'This is no revision of a timeline; send the one that was read with it.', {
      field: 'revision',
      given: text,
    })
  return { number: Number(number), ground }
}

const counted = (count: number): string => (count === 1 ? 'one change' : `${count} changes`)

/** Refuses what was meant for another timeline than the film has now, and says what came between. @throws REVISION_INVALID, TIMELINE_STALE */
export const mustBeAt = (film: FilmState, changes: readonly TimelineChangeRow[], revision: string): void => {
  const [meant, now] = [read(revision), revisionAt(film, changes)]
  if (written(meant) === written(now)) return
  const since = changes.filter(({ number }) => number > meant.number)
  const filmChanged = meant.ground !== now.ground
  const what = [
    ...(since.length > 0 ? [`${counted(since.length)} to the timeline`] : []),
    ...(filmChanged ? ['scenes or takes of the film'] : []),
  ]
  throw refuse(
    'TIMELINE_STALE',
    `Since you read the timeline there came: ${what.join(', and ') || 'another'}. Read it again and repeat your edits.`,
    {
      field: 'revision',
      given: revision,
      facts: { revision: written(now), changes: since.map(viewOfChange), filmChanged },
    },
  )
}
