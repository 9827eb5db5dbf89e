import { frameAtSample, type Rate, SAMPLE_RATE } from '@reelwright/film/time'
import type { Timeline } from '@reelwright/film/timeline/timeline'
import { PROGRAMME_LUFS, PROGRAMME_TRUE_PEAK } from '@reelwright/look/sound/programme'
import { planSound, type Span } from '@reelwright/look/sound/sound-plan'
import { linear } from '@reelwright/look/sound/true-peak'
import { type Listening, SLOT } from './listening.js'
import { check, type Problem, problem, type QualityCheck, runsOf } from './quality-report.js'

/** What a viewer may hear or see of it begins at about twice this. */
const MOST_OFFSET = 0.01 * SAMPLE_RATE
const MOST_DRIFT = 0.005 * SAMPLE_RATE
const LIKE = 0.5
const SILENT_SPEECH = 0.06
const SILENT_ALL = 1.5
const ms = (samples: number): string => `${((samples / SAMPLE_RATE) * 1000).toFixed(1)} ms`
const slotsOf = (seconds: number): number => Math.round((seconds * SAMPLE_RATE) / SLOT)

const frames = ({ from, to }: Span, rate: Rate): readonly [number, number] => [
  frameAtSample(from * SLOT, rate),
  Math.max(frameAtSample(from * SLOT, rate) + 1, frameAtSample(to * SLOT, rate)),
]

/** Sound and picture begin together and stay together. `delay` is how much later than the picture the file starts its sound, in seconds. */
export const checkSync = (heard: Listening, delay: number, timeline: Timeline): QualityCheck => {
  const { rate } = timeline
  const place = (at: number): readonly [number, number] => [frameAtSample(at, rate), frameAtSample(at + SAMPLE_RATE, rate)]
  const known = heard.alignments.filter(({ likeness }) => likeness >= LIKE)
  const lates = known.map(({ late }) => late + delay * SAMPLE_RATE)
  const [least, most] = [Math.min(0, ...lates), Math.max(0, ...lates)]
  const spread = lates.length ? Math.max(...lates) - Math.min(...lates) : 0
  const far = known.filter(({ late }) => Math.abs(late + delay * SAMPLE_RATE) > MOST_OFFSET)
  const strange = heard.alignments.filter(({ likeness }) => likeness < LIKE)
  const problems: Problem[] = [
    ...(heard.alignments.length === 0 && Math.abs(delay * SAMPLE_RATE) > MOST_OFFSET
      ? [problem(rate, 0, 1, `The sound starts ${ms(delay * SAMPLE_RATE)} late.`)]
      : []),
    ...far
      .slice(0, 20)
      .map(({ at, late }) =>
        problem(
          rate,
          ...place(at),
          `The sound is ${ms(Math.abs(late + delay * SAMPLE_RATE))} too ${late + delay * SAMPLE_RATE > 0 ? 'late' : 'early'} for the picture.`,
        ),
      ),
    ...(far.length === 0 && spread > MOST_DRIFT
      ? [problem(rate, ...place(known.at(-1)!.at), `The sound drifts by ${ms(spread)} against the picture.`)]
      : []),
    ...strange.slice(0, 20).map(({ at }) => problem(rate, ...place(at), 'What is heard here is not what the film’s sound has here.')),
  ]
  return check(
    'sync',
    `within ${ms(MOST_OFFSET)}, drift within ${ms(MOST_DRIFT)}`,
    `${ms(least)} to ${ms(most)} at ${known.length} places`,
    problems,
  )
}

/** Whether each slot is one in which somebody speaks. */
const speaking = (timeline: Timeline, count: number): Uint8Array => {
  const out = new Uint8Array(count)
  for (const { from, to } of planSound(timeline).speech) out.fill(1, Math.ceil(from / SLOT), Math.floor(to / SLOT))
  return out
}

const covered = (timeline: Timeline, count: number): Uint8Array => {
  const out = new Uint8Array(count)
  for (const { at, samples, bus } of planSound(timeline).parts)
    if (bus === 'music') out.fill(1, Math.ceil(at / SLOT), Math.floor((at + samples) / SLOT))
  return out
}

/** Nothing falls silent that should sound: against the mix where there is one, else against speech and music of the timeline. */
export const checkSilence = (heard: Listening, timeline: Timeline): QualityCheck => {
  const { levels, meant } = heard
  const spoken = speaking(timeline, levels.length)
  const faint = (slot: number): boolean => levels[slot]! < linear(-54)
  const missing = (slot: number): boolean => meant[slot]! > linear(-50) && levels[slot]! < meant[slot]! * linear(-20)
  const music = covered(timeline, levels.length)
  const lost = meant.length
    ? runsOf(levels.length, missing, slotsOf(SILENT_SPEECH), 1)
    : runsOf(levels.length, (slot) => spoken[slot] === 1 && faint(slot), slotsOf(0.3), 2)
  const dead = meant.length ? [] : runsOf(levels.length, (slot) => music[slot] === 1 && levels[slot]! < linear(-75), slotsOf(SILENT_ALL))
  const all = [...lost, ...dead]
  const problems = all.map((span) => {
    const words = spoken.subarray(span.from, span.to).some(Boolean) ? 'The narration is silent' : 'The sound is gone'
    return problem(
      timeline.rate,
      ...frames(span, timeline.rate),
      `${words} for ${(((span.to - span.from) * SLOT) / SAMPLE_RATE).toFixed(2)} s.`,
    )
  })
  return check(
    'silence',
    'no silence where the film has sound',
    `${all.length} silent ${all.length === 1 ? 'stretch' : 'stretches'}`,
    problems,
  )
}

/** No samples at full scale, and no stretch much louder than it was mixed. */
export const checkClipping = (heard: Listening, timeline: Timeline): QualityCheck => {
  const { levels, meant, clipped } = heard
  const hot = runsOf(
    levels.length,
    (slot) => meant[slot] !== undefined && meant[slot]! > linear(-40) && levels[slot]! > meant[slot]! * linear(2.5),
    slotsOf(0.04),
    3,
  )
  const flat = runsOf(
    clipped.length ? clipped.at(-1)! + 1 : 0,
    (
      (set) => (slot: number) =>
        set.has(slot)
    )(new Set(clipped)),
    1,
    slotsOf(0.25),
  )
  const problems = [
    ...flat.map((span) => problem(timeline.rate, ...frames(span, timeline.rate), 'The sound is clipped.')),
    ...hot
      .filter(({ from, to }) => !flat.some((span) => span.from < to && span.to > from))
      .map((span) => problem(timeline.rate, ...frames(span, timeline.rate), 'The sound is louder than it was mixed.')),
  ]
  return check('clipping', 'no clipped samples', `${clipped.length} of ${levels.length} slots of 10 ms at full scale`, problems)
}

/** Loudness and true peak of the whole; a silent film has neither. */
export const checkLoudness = (heard: Listening, timeline: Timeline): QualityCheck => {
  const length = frameAtSample(heard.samples, timeline.rate)
  const silentPlan = planSound(timeline).parts.length === 0
  const off = heard.loudness - PROGRAMME_LUFS
  const quiet = !Number.isFinite(heard.loudness)
  const meantQuiet = silentPlan || (heard.meant.length > 0 && heard.meant.every((level) => level < linear(-70)))
  const sentences = [
    quiet && !meantQuiet ? 'The film is silent.' : false,
    !quiet && Math.abs(off) > 0.5 ? `The film is ${Math.abs(off).toFixed(1)} LU too ${off > 0 ? 'loud' : 'quiet'}.` : false,
    heard.truePeak > PROGRAMME_TRUE_PEAK + 0.05 ? `Its true peak is ${heard.truePeak.toFixed(1)} dBTP.` : false,
  ]
  const number = (value: number): string => (Number.isFinite(value) ? value.toFixed(1) : 'silence')
  return check(
    'loudness',
    `${PROGRAMME_LUFS} LUFS ±0.5, true peak at most ${PROGRAMME_TRUE_PEAK} dBTP`,
    `${number(heard.loudness)} LUFS, ${number(heard.truePeak)} dBTP`,
    sentences.flatMap((sentence) => (typeof sentence === 'string' ? [problem(timeline.rate, 0, length, sentence)] : [])),
  )
}
