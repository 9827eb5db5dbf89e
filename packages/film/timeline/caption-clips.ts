import { lineText } from '../captions/cue.js'
import { cuesOf } from '../captions.js'
import type { Scene } from '../storyboard.js'
import type { Word } from '../take.js'
import { frameAtSample, type Rate, samplesAt } from '../time.js'
import type { Clip } from './timeline.js'

/** What captions need of a recording; words that are only read have no more than this. */
export type Worded = { readonly words?: readonly Word[]; readonly asset: { readonly samples?: number } }

type Placed = { readonly start: number; readonly clip: Clip }

/** Whole frames for each cue: in order, at least one each, inside the narration's `frames` where they fit at all. */
const inFrames = (
  cues: readonly { readonly start: number; readonly end: number }[],
  frames: number,
  rate: Rate,
): readonly (readonly [number, number])[] => {
  const starts = cues.map((cue) => frameAtSample(cue.start, rate))
  for (let i = 1; i < starts.length; i++) starts[i] = Math.max(starts[i]!, starts[i - 1]! + 1)
  for (let i = starts.length - 1; i >= 0; i--) starts[i] = Math.min(starts[i]!, (starts[i + 1] ?? frames) - 1)
  return cues.map((cue, i) => {
    const from = starts[i]!
    return [from, Math.min(Math.max(frameAtSample(cue.end, rate), from + 1), starts[i + 1] ?? frames)]
  })
}

/** The captions of one narration that starts at frame `start` and lasts `frames`. */
export const captionClips = (
  scene: Pick<Scene, 'id' | 'narration'>,
  narration: Worded,
  start: number,
  frames: number,
  language: string,
  rate: Rate,
): readonly Placed[] => {
  const words = narration.words ?? []
  if (words.length === 0) return []
  const cues = cuesOf({
    text: scene.narration,
    words,
    language,
    samples: narration.asset.samples ?? words.at(-1)!.end,
  })
  const spans = inFrames(cues, frames, rate)
  return cues.map(({ lines }, i) => {
    const [from, to] = spans[i]!
    const origin = samplesAt(from, rate)
    const timed = lines.map((line) =>
      line.map((word) => ({
        ...word,
        start: Math.max(0, word.start - origin),
        end: Math.max(0, word.end - origin),
      })),
    )
    return {
      start: start + from,
      clip: {
        type: 'clip',
        id: `c:${scene.id}:${i}`,
        name: lines.map(lineText).join(' '),
        sceneId: scene.id,
        frames: to - from,
        head: 0,
        tail: 0,
        source: { kind: 'caption', lines: timed },
      },
    }
  })
}
