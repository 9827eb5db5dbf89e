import { SAMPLE_RATE } from '@reelwright/film/time'
import type { Span } from './sound-plan.js'

/** How music gives way to speech: levels in dB, times in seconds. */
export const MUSIC_LEVELS = {
  /** Below the narration while it speaks. */
  under: -17,
  /** How far it rises in a long pause. */
  rise: 9,
  /** Pauses shorter than this are breath, not pause: the music stays down. */
  pause: 1.5,
  /** Pauses of this length and more let it rise all the way. */
  openPause: 4,
  /** It is down this long before the first word, and was on its way for `attack`. */
  lead: 0.06,
  attack: 0.4,
  /** It waits this long after the last word, then rises for `release`. */
  linger: 0.12,
  release: 0.9,
} as const

/** A raised-cosine ramp of level between two samples; level before, after and in between ramps. */
type Ramp = {
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
}

const samples = (seconds: number): number => Math.round(seconds * SAMPLE_RATE)

/** Phrases: words with nothing but breath between them. */
export const phrasesOf = (speech: readonly Span[]): readonly Span[] => {
  const out: Span[] = []
  for (const span of speech) {
    const last = out.at(-1)
    if (last && span.from - last.to < samples(MUSIC_LEVELS.pause)) out[out.length - 1] = { from: last.from, to: Math.max(last.to, span.to) }
    else out.push(span)
  }
  return out
}

/** How far it rises in a pause of this many samples: a short pause lifts it a little, a long one all the way. */
const riseIn = (length: number): number => {
  const share = (length / SAMPLE_RATE - MUSIC_LEVELS.pause) / (MUSIC_LEVELS.openPause - MUSIC_LEVELS.pause)
  return share < 0 ? 0 : MUSIC_LEVELS.rise * Math.min(1, 0.4 + 0.6 * share)
}

/** The ramps of one pause between phrases, or at either end of the film, where only one of them is needed. */
const rampsIn = (pause: Span, first: boolean, last: boolean): readonly Ramp[] => {
  const rise = riseIn(pause.to - pause.from)
  if (rise === 0) return []
  const up = pause.from + samples(MUSIC_LEVELS.linger)
  const down = pause.to - samples(MUSIC_LEVELS.lead)
  return [
    ...(first
      ? []
      : [
          {
            from: 0,
            to: rise,
            start: up,
            end: up + samples(MUSIC_LEVELS.release),
          },
        ]),
    ...(last
      ? []
      : [
          {
            from: rise,
            to: 0,
            start: down - samples(MUSIC_LEVELS.attack),
            end: down,
          },
        ]),
  ]
}

/**
 * The music's level in dB above its level under speech, at any sample of the film; made from the known times of the words,
 * so it moves before they are heard and never pumps between them. Where nobody speaks in the whole film it stands open.
 * Pure; asks for samples in rising order are fastest.
 */
export const musicLevel = (speech: readonly Span[], length: number): ((sample: number) => number) => {
  const phrases = phrasesOf(speech)
  if (phrases.length === 0) return () => MUSIC_LEVELS.rise
  const edges = [0, ...phrases.flatMap(({ from, to }) => [from, to]), length]
  const ramps: Ramp[] = []
  for (let i = 0; i < edges.length; i += 2) {
    ramps.push(...rampsIn({ from: edges[i]!, to: Math.max(edges[i]!, edges[i + 1]!) }, i === 0, i === edges.length - 2))
  }
  let near = 0
  return (sample) => {
    while (near > 0 && ramps[near]!.start > sample) near -= 1
    while (near + 1 < ramps.length && ramps[near + 1]!.start <= sample) near += 1
    const ramp = ramps[near]
    if (!ramp) return 0
    if (sample <= ramp.start) return ramp.from
    if (sample >= ramp.end) return ramp.to
    return ramp.from + (ramp.to - ramp.from) * (0.5 - 0.5 * Math.cos((Math.PI * (sample - ramp.start)) / (ramp.end - ramp.start)))
  }
}
