import { rateName, secondsOf } from '@reelwright/film/time'
import { durationOf } from '@reelwright/film/timeline/reading'
import type { Timeline } from '@reelwright/film/timeline/timeline'

const clock = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(Math.round(seconds % 60)).padStart(2, '0')}`

/** How to open the package, and in words what the formats do not carry. `baked` names what was rendered in because no format carries it. */
export const readMeOf = (timeline: Timeline, baked: readonly string[]): string => `${timeline.title}
${'='.repeat(Math.min(76, timeline.title.length))}

${timeline.width} × ${timeline.height}, ${rateName(timeline.rate) ?? timeline.rate.num / timeline.rate.den} frames per second, ${clock(secondsOf(durationOf(timeline), timeline.rate))}. Every file has the timeline's rate; sound is 48 kHz.

DaVinci Resolve
  1. Unpack this folder where it may stay.
  2. New project; set its frame rate before importing anything (File > Project Settings).
  3. File > Import > Timeline, and choose timelines/timeline.xml. If Resolve asks for media, point it at this folder.
  4. Captions: File > Import > Subtitle, subtitles/captions.srt, and drag it onto the timeline.
  5. Markers: right-click the timeline in the media pool > Timelines > Import > Timeline Markers from EDL, timelines/markers.edl.

Premiere Pro
  File > Import > timelines/timeline.xml; subtitles/captions.srt likewise.

Other programs
  timelines/timeline.otio (OpenTimelineIO) and timelines/timeline.edl (CMX 3600, first picture track).

What is where
  video-clips/      shots of the type AI_VIDEO, and moves that no format carries, with handles under the dissolves
  images/           stills, fitted with room for their move; the move is keyframed in the XML
  motion-graphics/  rendered graphics, and their instructions as text to make them anew
  audio/            narration, one file a scene and combined; the music
  subtitles/        SRT and WebVTT
  timelines/        the film for an editor
  metadata.json     every scene with its prompts and takes
  CREDITS.txt       where everything comes from

What the formats do not carry
  - Music comes already lowered under speech, as one file; audio/mix.wav is the finished mix for comparison.
  - A dip through colour arrives in some programs as a plain dissolve.
  - The EDL carries the first picture track only, and every transition as a dissolve.
  - Captions are not in the XML; they come as subtitles.
${baked.map((line) => `  - ${line}\n`).join('')}
Nothing here was opened in these programs by us before you; the formats follow their manuals and what their users report.
`
