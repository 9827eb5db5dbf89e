import type { Timeline } from '@reelwright/film/timeline/timeline'
import { edlOf, markerEdlOf } from './edl.js'
import { fcpxmlOf } from './fcpxml.js'
import { otioOf } from './otio.js'
import type { PackageEntry } from './package.js'
import type { MediaByClip } from './packaged-media.js'
import { PICTURES, tracksWithMedia } from './placed-media.js'
import { xmemlOf } from './xmeml.js'

const LINKED = [
  { name: 'timeline.xml', write: xmemlOf },
  { name: 'timeline.fcpxml', write: fcpxmlOf },
  { name: 'timeline.otio', write: otioOf },
] as const

/** One EDL a picture track; the first is the film's. */
const edls = (timeline: Timeline, media: MediaByClip): readonly PackageEntry[] =>
  tracksWithMedia(timeline, media, PICTURES).map((track, i) => ({
    path: `timelines/timeline${i === 0 ? '' : `-v${i + 1}`}.edl`,
    text: edlOf(timeline, track, media),
  }))

/**
 * The film in every format, under timelines/; and those that link media once more at the top of the package, because
 * editors look for media beside a timeline and below it, and not all of them look beside its folder
 * (docs/decisions/0007-timelines-beside-their-media.md).
 */
export const timelineFiles = (timeline: Timeline, media: MediaByClip): readonly PackageEntry[] => [
  ...LINKED.flatMap(({ name, write }) => [
    { path: name, text: write(timeline, media, '') },
    { path: `timelines/${name}`, text: write(timeline, media, '../') },
  ]),
  ...edls(timeline, media),
  { path: 'timelines/markers.edl', text: markerEdlOf(timeline) },
]
