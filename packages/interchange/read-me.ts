import { rateName, secondsOf } from '@reelwright/film/time'
import { durationOf } from '@reelwright/film/timeline/reading'
import type { Timeline } from '@reelwright/film/timeline/timeline'

const clock = (seconds: number): string => {
  const whole = Math.round(seconds)
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}

/** How to open the package, and in words what the formats do not carry. `baked` names what was rendered in because no format carries it. */
export const readMeOf = (timeline: Timeline, baked: readonly string[]): string => `${timeline.title}
${'='.repeat(Math.min(76, timeline.title.length))}

${timeline.width} × ${timeline.height}, ${rateName(timeline.rate) ?? timeline.rate.num / timeline.rate.den} frames per second, ${clock(secondsOf(durationOf(timeline), timeline.rate))}. Every file has the timeline's rate and begins at 00:00:00:00; the timeline begins at 01:00:00:00, non-drop. Sound is 48 kHz.

DaVinci Resolve
  1. Unpack this folder where it may stay, and leave its folders as they are: the timelines name their media by where it lies.
  2. New project; set its frame rate before importing anything (File > Project Settings).
  3. File > Import > Timeline, and choose timeline.xml at the top of this folder. If Resolve asks for media, point it at this folder: no two media files in it have the same name, so it finds them all.
  4. Captions: File > Import > Subtitle, subtitles/captions.srt, and drag it onto the timeline.
  5. Markers: right-click the timeline in the media pool > Timelines > Import > Timeline Markers from EDL, timelines/markers.edl.

Premiere Pro
  File > Import > timeline.xml; subtitles/captions.srt likewise. If it asks for a file, show it the first: it finds the rest.

Final Cut Pro
  File > Import > XML, and choose timeline.fcpxml (FCPXML 1.10); File > Import > Captions, subtitles/captions.srt.

Other programs
  timeline.otio (OpenTimelineIO); timelines/timeline.edl (CMX 3600, one file for each picture track).

The timelines at the top of this folder are those in timelines/, but for the way to their media: at the top it lies below them, in timelines/ it lies beside their folder. Open the one at the top unless you keep them apart.

What is where
  video-clips/      shots of the type AI_VIDEO, and moves that no format carries, with handles under the dissolves
  images/           stills, fitted with room for their move; the move is keyframed in timeline.xml and timeline.fcpxml
  motion-graphics/  rendered graphics, and their instructions as text to make them anew
  audio/            narration, one file a scene and combined (narration.wav); the music; the finished mix (mix.wav)
  subtitles/        SRT and WebVTT
  timelines/        the film for an editor
  metadata.json     every scene with its prompts and takes
  CREDITS.txt       where everything comes from

What the formats do not carry
  - Sound comes level: the music is lowered under speech and every fade is in its file. audio/mix.wav is the finished mix for comparison, limited to its loudness.
  - A dip through colour arrives in some programs as a plain dissolve, and in black.
  - A whip, a push and a wipe arrive as dissolves of their length (a push and a wipe by their names in timeline.xml); the master shows them.
  - In timeline.fcpxml a still begins its move at its cut, not in the dissolve before it.
  - OpenTimelineIO and the EDL carry no moves: there a still stands still. The EDL makes a dissolve of every transition.
  - Captions are not in the timelines; they come as subtitles.
${baked.map((line) => `  - ${line}\n`).join('')}
Nothing here was opened in these programs by us before you; the formats follow their manuals and what their users report.
`
