import type { TimelineClip, TimelineView } from '@reelwright/contract/timeline'
import type { TimelineChangeRow } from '@reelwright/data/tables/timeline-changes'
import type { Asset } from '@reelwright/film/asset'
import { secondsOf } from '@reelwright/film/time'
import { assetsOf } from '@reelwright/film/timeline/assets-of'
import { clipsWithStarts, durationOf } from '@reelwright/film/timeline/reading'
import type { Timeline, TrackKind } from '@reelwright/film/timeline/timeline'
import type { FilmState } from '../formats/film-state.js'
import { mastersOf } from '../formats/masters.js'
import { proxiesOf } from '../library/proxies-of.js'
import type { OpenStudio } from '../open-studio.js'
import { linkExpiry } from '../render-jobs/link-file.js'
import { showStoryboard } from '../scenes/show-scenes.js'
import { historyOfFilm } from './changes-of.js'
import { revisionOf } from './revision.js'
import { assembledOf, masterNamed } from './timeline-of-film.js'

type Linked = TimelineView['assets']

const clipsOf = (timeline: Timeline, kind: TrackKind, assets: Linked): TimelineClip[] => {
  const placed = timeline.tracks.filter((track) => track.kind === kind).flatMap((track) => clipsWithStarts(track))
  return placed.map(({ clip, start }) => ({
    id: clip.id,
    sceneId: clip.sceneId,
    name: clip.name,
    kind: clip.source.kind,
    start: secondsOf(start, timeline.rate),
    duration: secondsOf(clip.frames, timeline.rate),
    startFrame: start,
    frames: clip.frames,
    url: 'asset' in clip.source ? (assets[clip.source.asset.hash]?.url ?? null) : null,
  }))
}

/** A link to each asset, and to its lighter copy where the library has made one. */
const linked = async (open: OpenStudio, organizationId: string, timeline: Timeline): Promise<Linked> => {
  const { links, data } = open.studio
  const assets = assetsOf(timeline)
  const proxies = await data.inOrganization(organizationId, (tenant) => proxiesOf(tenant, [...assets.keys()]))
  const expires = linkExpiry(new Date())
  const linkTo = (asset: Asset): Promise<string> =>
    links.linkTo(organizationId, asset, { name: asset.name ?? asset.hash, expires, inline: true })
  const entries = [...assets].map(async ([hash, asset]) => {
    const proxy = proxies.get(hash)
    return [hash, { url: await linkTo(asset), ...(proxy ? { proxyUrl: await linkTo(proxy) } : {}) }] as const
  })
  return Object.fromEntries(await Promise.all(entries))
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
  const assets = await linked(open, film.organizationId, timeline)
  return {
    revision: revisionOf(film, changes),
    master,
    masters: [...mastersOf(film)],
    sections: (await showStoryboard(open, film.organizationId, film.project.id)).sections,
    totalDuration: secondsOf(durationOf(timeline), timeline.rate),
    totalFrames: durationOf(timeline),
    rate: timeline.rate,
    tracks: {
      video: clipsOf(timeline, 'video', assets),
      narration: clipsOf(timeline, 'narration', assets),
      graphics: clipsOf(timeline, 'graphics', assets),
      captions: clipsOf(timeline, 'captions', assets),
      music: clipsOf(timeline, 'music', assets),
    },
    markers: [...timeline.markers],
    setAside: [...setAside],
    canUndo: done.length > 0,
    canRedo: undone.length > 0,
    timeline,
    assets,
  }
}
