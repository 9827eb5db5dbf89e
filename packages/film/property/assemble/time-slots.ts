import { refuse } from '../../fault.js'
import type { Selected } from '../../selected-takes.js'
import type { Scene } from '../../storyboard.js'
import { frameAtSample, framesOf, type Rate } from '../../time.js'
import { soundFrames } from '../../timeline/sound-clips.js'
import type { PropertyBrief } from '../brief.js'
import { FULL_CARDS, leastSeconds } from '../plan/least-seconds.js'
import { CLOSING_SECONDS } from '../plan/pace.js'
import { shareTime, speechOver } from '../plan/share-time.js'
import { plannedSeconds, SILENCES } from '../plan/spoken-budget.js'
import type { AvatarPart } from './avatar-parts.js'
import { type Beat, cutOnBeats } from './cut-on-beats.js'
import { latestStarts, type Pauses, type WordedSlot } from './place-words.js'
import type { Slot } from './slots.js'

/** A cut of every master of a film, and the beat it lies on: its place in the music take's beats. */
export type Cut = { readonly frame: number; readonly beat?: number; readonly bar?: boolean }

export type TimedSlot = Slot & WordedSlot & { readonly frames: number }

/** Seconds from a picture's coming to its first word. */
const LEAD = 0.12

export const pausesAt = (rate: Rate): Pauses => ({
  lead: framesOf(LEAD, rate),
  between: Math.ceil((SILENCES.between * rate.num) / rate.den),
  end: Math.ceil((SILENCES.end * rate.num) / rate.den),
})

export const isCardSlot = ({ scenes }: Slot): boolean =>
  scenes.some(({ overlays }) => overlays.some(({ kind }) => FULL_CARDS.includes(kind)))

/** Frames of a scene's words: of its recording, else as planned. */
const speechOf = (scene: Scene, selected: Selected, brief: PropertyBrief): number => {
  const narration = brief.speech === 'spoken' ? selected.take(scene.id, 'narration') : undefined
  return narration ? soundFrames(narration, brief.rate) : framesOf(plannedSeconds(scene.narration, brief.speech), brief.rate)
}

const beatsOf = (selected: Selected, rate: Rate): readonly Beat[] => {
  const music = selected.take(null, 'music')
  const bars = new Set(music?.bars ?? [])
  return (music?.beats ?? []).map((sample, index) => ({ frame: frameAtSample(sample, rate), index, bar: bars.has(sample) }))
}

type Parts = ReadonlyMap<number, Pick<AvatarPart, 'place' | 'frames'>>

/** The card that ends the film waits for a presenter, and is read in silence, where there is time for that. */
const endOf = (parts: Parts, fits: (end: number) => boolean, { length, rate }: PropertyBrief): number => {
  const { end } = pausesAt(rate)
  const card = framesOf(CLOSING_SECONDS[length], rate)
  return [...parts.values()].some(({ place }) => place === 'outro') && fits(Math.max(end, card)) ? Math.max(end, card) : end
}

/** Seconds by which the recorded narrations and the silences around them are longer than the film; 0 or less when they fit. */
export const narrationOver = (
  slots: readonly Slot[],
  selected: Selected,
  brief: PropertyBrief,
  parts: Parts = new Map(),
  end = pausesAt(brief.rate).end,
): number => {
  const { rate } = brief
  const recorded = slots.map(({ scenes }, i) =>
    Math.max(
      parts.get(i)?.frames ?? 0,
      ...scenes.map(({ id }) => {
        const take = selected.take(id, 'narration')
        return take ? soundFrames(take, rate) : 0
      }),
    ),
  )
  return (speechOver(recorded, framesOf(brief.length, rate), { ...pausesAt(rate), end }) * rate.den) / rate.num
}

/**
 * When each stretch begins and how long it lasts, in frames, the same for every aspect and branding: exactly the length
 * asked for, cut on the music's beats where there is music. @throws NARRATION_TOO_LONG
 */
export const timeSlots = (
  slots: readonly Slot[],
  selected: Selected,
  brief: PropertyBrief,
  parts: Parts = new Map(),
): { readonly slots: readonly TimedSlot[]; readonly cuts: readonly Cut[]; readonly pauses: Pauses } => {
  const { rate, length } = brief
  const total = framesOf(length, rate)
  const spoken = brief.speech === 'spoken'
  const end = endOf(parts, (later) => narrationOver(slots, selected, brief, parts, later) <= 0, brief)
  const pauses = { ...pausesAt(rate), end }
  const over = spoken ? narrationOver(slots, selected, brief, parts) : 0
  if (over > 0)
    throw refuse(
      'NARRATION_TOO_LONG',
      `The narration is ${over.toFixed(1)} s too long for a film of ${length} s; shorten the script, or choose a longer film.`,
      { field: 'script', limit: `${length} s`, given: `${(length + over).toFixed(1)} s` },
    )
  const fps = rate.num / rate.den
  const speeches = slots.map(({ scenes }, i) =>
    Math.max(parts.get(i)?.frames ?? 0, ...scenes.map((scene) => speechOf(scene, selected, brief))),
  )
  const shares = slots.map((slot, i) => ({
    weight: slot.scenes[0]!.weight ?? 1,
    // Cards wait until a presenter has done.
    least: (parts.get(i)?.frames ?? 0) + fps * Math.max(...slot.scenes.map((scene) => leastSeconds(scene, brief))),
    speech: speeches[i]!,
    barrier: !spoken && isCardSlot(slot),
  }))
  const opening = framesOf(SILENCES.opening, rate)
  const lengths = shareTime(shares, total, { ...pauses, between: pauses.between + pauses.lead, opening })
  const latest = latestStarts(speeches, total, pauses)
  const wishes = slots.map((slot, i) => ({
    length: lengths[i]!,
    least: shares[i]!.least,
    latest: spoken ? latest[i]! : total,
    important: slot.opens !== undefined || isCardSlot(slot),
  }))
  const cuts = cutOnBeats(wishes, total, beatsOf(selected, rate))
  const starts = [0, ...cuts.map(({ frame }) => frame)]
  return {
    slots: slots.map((slot, i) => ({
      ...slot,
      start: starts[i]!,
      frames: (starts[i + 1] ?? total) - starts[i]!,
      speech: speeches[i]!,
      barrier: shares[i]!.barrier,
    })),
    pauses,
    cuts: cuts.map(({ frame, beat }) => (beat ? { frame, beat: beat.index, bar: beat.bar } : { frame })),
  }
}
