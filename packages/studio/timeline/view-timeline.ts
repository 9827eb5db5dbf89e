import type { TimelineClip, TimelineView } from '@reelwright/contract/timeline'
import type { TimelineChangeRow } from '@reelwright/data/tables/timeline-changes'
import { secondsOf } from '@reelwright/film/time'
import { clipsWithStarts, durationOf } from '@reelwright/film/timeline/reading'
import type { Clip, Timeline, TrackKind } from '@reelwright/film/timeline/timeline'
import type { FilmState } from '../formats/film-state.js'
import { mastersOf } from '../formats/masters.js'
import type { OpenStudio } from '../open-studio.js'
import { linkExpiry } from '../render-jobs/link-file.js'
import { showStoryboard } from '../scenes/show-scenes.js'
import { historyOfFilm } from './changes-of.js'
import { revisionOf } from './revision.js'
import { assembledOf, masterNamed } from './timeline-of-film.js'

type LinkClip = (clip: Clip) => Promise<string | null>

const clipsOf = async (timeline: Timeline, kind: TrackKind, link: LinkClip): Promise<TimelineClip[]> => {
  const placed = timeline.tracks.filter((track) => track.kind === kind).flatMap((track) => clipsWithStarts(track))
  return Promise.all(
    placed.map(async ({ clip, start }) => ({
      id: clip.id,
      sceneId: clip.sceneId,
      name: clip.name,
      kind: clip.source.kind,
      start: secondsOf(start, timeline.rate),
      duration: secondsOf(clip.frames, timeline.rate),
      startFrame: start,
      frames: clip.frames,
      url: await link(clip),
    })),
  )
}

/** A link to each asset once, however many clips show it. */
const linker = ({ studio }: OpenStudio, organizationId: string, now: Date): LinkClip => {
  const links = new Map<string, Promise<string>>()
  return async ({ source, id }) => {
    if (!('asset' in source)) return null
    const { hash, name } = source.asset
    const known =
      links.get(hash) ?? studio.links.linkTo(organizationId, source.asset, { name: name ?? id, expires: linkExpiry(now), inline: true })
    links.set(hash, known)
    return known
  }
}

/** The timeline of one master with its revision. @throws MASTER_NOT_FOUND, TIMELINE_NOT_READY */
export const viewTimeline = async (
  open: OpenStudio,
  film: FilmState,
  changes: readonly TimelineChangeRow[],
  name: string | undefined,
): Promise<TimelineView> => {
  const master = masterNamed(film, name)
  const { timeline, setAside } = assembledOf(film, master)
  const { done, undone } = historyOfFilm(film, changes)
  const link = linker(open, film.organizationId, new Date())
  return {
    revision: revisionOf(film, changes),
    master,
    masters: [...mastersOf(film)],
    sections: (await showStoryboard(open, film.organizationId, film.project.id)).sections,
    totalDuration: secondsOf(durationOf(timeline), timeline.rate),
    totalFrames: durationOf(timeline),
    rate: timeline.rate,
    tracks: {
      video: await clipsOf(timeline, 'video', link),
      narration: await clipsOf(timeline, 'narration', link),
      graphics: await clipsOf(timeline, 'graphics', link),
      captions: await clipsOf(timeline, 'captions', link),
      music: await clipsOf(timeline, 'music', link),
    },
    markers: [...timeline.markers],
    setAside: [...setAside],
    canUndo: done.length > 0,
    canRedo: undone.length > 0,
    timeline,
  }
}
