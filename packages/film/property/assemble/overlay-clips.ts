import type { Graphic } from '../../storyboard.js'
import { framesOf, type Rate } from '../../time.js'
import type { Clip } from '../../timeline/timeline.js'
import { BARE, LABELS } from '../plan/least-seconds.js'
import type { PlacedScene } from './placed-scene.js'

export type PlacedClip = { readonly start: number; readonly clip: Clip }

/** Seconds an overlay stands at most; cards that are not named here stand as long as their scene lets them. */
const MOST: Readonly<Record<string, number>> = { addressThird: 4.5, callout: 3.5, presenter: 4.5 }

/** Seconds the ribbon stands: long enough to be read twice, and all that changes of the picture when the film is issued again. */
const RIBBON = 2

/** Seconds in which nothing of a card can be read. */
const GLIMPSE = 1

/** Cards that end the film: they stand until its last frame. */
const CLOSING: readonly string[] = ['agentCard', 'closingCard']

/** Labels that belong to a picture stand as long as it does, over the cuts between scenes that share them. */
const LASTING: readonly string[] = ['brandBug', 'disclosure']

const clipOf = (placed: PlacedScene, n: number, graphic: Graphic, start: number, frames: number): PlacedClip => ({
  start,
  clip: {
    type: 'clip',
    id: `g:${placed.scene.id}:${n}`,
    name: graphic.kind,
    sceneId: placed.scene.id,
    frames,
    head: 0,
    tail: 0,
    source: { kind: 'graphic', graphic },
  },
})

type Numbered = { readonly graphic: Graphic; readonly n: number }

/** One after the other, each with bare picture around it; what may not stand long stands in the middle of its share. */
const cardClips = (placed: PlacedScene, cards: readonly Numbered[], rate: Rate): readonly PlacedClip[] => {
  const { start, frames: room } = placed.open ?? placed
  const share = Math.floor(room / Math.max(1, cards.length))
  const bare = Math.min(framesOf(BARE, rate), Math.floor(share / 8))
  return cards.flatMap(({ graphic, n }, i) => {
    const from = start + i * share
    if (CLOSING.includes(graphic.kind)) {
      const at = from + Math.floor(bare / 2)
      const until = i === cards.length - 1 ? start + room : from + share
      return until > at ? [clipOf(placed, n, graphic, at, until - at)] : []
    }
    const most = MOST[graphic.kind] === undefined ? share : framesOf(MOST[graphic.kind]!, rate)
    const frames = Math.min(most, share - 2 * bare)
    // Of what a presenter left over a glimpse is not worth it.
    const least = placed.open ? framesOf(GLIMPSE, rate) : 1
    return frames < least ? [] : [clipOf(placed, n, graphic, from + Math.floor((share - frames) / 2), frames)]
  })
}

const labelClip = (placed: PlacedScene, { graphic, n }: Numbered, rate: Rate): PlacedClip => {
  const { start, frames, head, tail, scene } = placed
  if (graphic.kind === 'disclosure') return clipOf(placed, n, graphic, start - head, head + frames + tail)
  if (graphic.kind !== 'ribbon') return clipOf(placed, n, graphic, start, frames)
  const most = Math.max(1, Math.min(framesOf(RIBBON, rate), frames - Math.min(framesOf(BARE, rate), Math.floor(frames / 8))))
  // At the end it is the last that is seen.
  const closes = scene.overlays.some(({ kind }) => CLOSING.includes(kind))
  return clipOf(placed, n, graphic, closes ? start + frames - most : start, most)
}

/** Lasting labels that say the same and touch are one clip: a label that comes anew at every cut would flicker. */
const joined = (clips: readonly PlacedClip[]): readonly PlacedClip[] => {
  const out: PlacedClip[] = []
  for (const placed of clips) {
    const { source } = placed.clip
    const said = JSON.stringify(source)
    const at = out.findIndex(({ start, clip }) => start + clip.frames >= placed.start && JSON.stringify(clip.source) === said)
    if (at < 0) {
      out.push(placed)
      continue
    }
    const { start, clip } = out[at]!
    out[at] = { start, clip: { ...clip, frames: Math.max(clip.frames, placed.start + placed.clip.frames - start) } }
  }
  return out
}

/** What stands over the picture: `cards` one at a time, `labels` beside them. */
export const overlayClips = (
  scenes: readonly PlacedScene[],
  rate: Rate,
): { readonly cards: readonly PlacedClip[]; readonly labels: readonly PlacedClip[] } => {
  const numbered = scenes.map((placed) => ({ placed, overlays: placed.scene.overlays.map((graphic, n) => ({ graphic, n })) }))
  const clips = numbered.flatMap(({ placed, overlays }) =>
    overlays.filter(({ graphic }) => LABELS.includes(graphic.kind)).map((label) => labelClip(placed, label, rate)),
  )
  const lasting = (placed: PlacedClip): boolean => LASTING.includes(placed.clip.name)
  return {
    cards: numbered.flatMap(({ placed, overlays }) =>
      cardClips(
        placed,
        overlays.filter(({ graphic }) => !LABELS.includes(graphic.kind)),
        rate,
      ),
    ),
    labels: [...joined(clips.filter(lasting)), ...clips.filter((placed) => !lasting(placed))],
  }
}

/** Clips on as few tracks as keep them from overlapping, in their order where they start together. */
export const onTracks = (clips: readonly PlacedClip[]): readonly (readonly PlacedClip[])[] => {
  const tracks: PlacedClip[][] = []
  for (const placed of [...clips].sort((a, b) => a.start - b.start)) {
    const open = tracks.find((track) => track.at(-1)!.start + track.at(-1)!.clip.frames <= placed.start)
    if (open) open.push(placed)
    else tracks.push([placed])
  }
  return tracks
}
