import { fail } from '@reelwright/film/fault'
import type { Clip, Track, Transition } from '@reelwright/film/timeline/timeline'

/** A clip with the film's frame at which its first shown frame lies, handles included. */
export type Placed = { readonly clip: Clip; readonly from: number; readonly shown: number }

/** A stretch of a track, in frames of the film, in which the same things are seen. */
export type Span =
  | { readonly kind: 'gap'; readonly from: number; readonly to: number }
  | { readonly kind: 'clip'; readonly from: number; readonly to: number; readonly clip: Placed }
  | {
      readonly kind: 'transition'
      readonly from: number
      readonly to: number
      readonly transition: Transition
      readonly a?: Placed
      readonly b?: Placed
    }

const placed = (clip: Clip, start: number): Placed => ({ clip, from: start - clip.head, shown: clip.head + clip.frames + clip.tail })

/**
 * A track as spans without holes from frame 0 on. A transition takes `before` frames of what precedes it and `after`
 * of what follows.
 * @throws TIMELINE_INVALID when transitions take more of a clip than it has, or two transitions touch.
 */
export const spansOf = (track: Track): readonly Span[] => {
  const spans: Span[] = []
  let at = 0
  let open: { readonly transition: Transition; readonly a?: Placed } | undefined
  for (const item of track.items) {
    if (item.type === 'transition') {
      if (open) throw fail('TIMELINE_INVALID', `Two transitions stand side by side on track ${track.id}.`)
      const last = spans.at(-1)
      const a = last?.kind === 'clip' ? last.clip : undefined
      if (item.before > 0) {
        if (!last || last.to - last.from < item.before)
          throw fail('TIMELINE_INVALID', `Transition ${item.id} covers more than the clip before it.`)
        if (last.to - last.from === item.before) spans.pop()
        else spans[spans.length - 1] = { ...last, to: last.to - item.before }
      }
      open = { transition: item, a }
      continue
    }
    const clip = item.type === 'clip' ? placed(item, at) : undefined
    let from = at
    if (open) {
      const { transition, a } = open
      if (transition.after > item.frames) throw fail('TIMELINE_INVALID', `Transition ${transition.id} covers more than the clip after it.`)
      from = at + transition.after
      if (from > at - transition.before) spans.push({ kind: 'transition', from: at - transition.before, to: from, transition, a, b: clip })
      open = undefined
    }
    const to = at + item.frames
    if (to > from) spans.push(clip ? { kind: 'clip', from, to, clip } : { kind: 'gap', from, to })
    at = to
  }
  if (open && open.transition.before > 0)
    spans.push({ kind: 'transition', from: at - open.transition.before, to: at, transition: open.transition, a: open.a })
  return spans
}

export const trackFrames = (track: Track): number =>
  track.items.reduce((sum, item) => sum + (item.type === 'transition' ? 0 : item.frames), 0)
