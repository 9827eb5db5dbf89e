import { SAMPLE_RATE } from '@reelwright/film/time'
import { type Anchor, type Bounds, within } from '../clock.js'

/** A stretch of the film that sounds at once: `from` its first sample in the film, `at` the second it begins at. */
export type Piece = { readonly from: number; readonly count: number; readonly at: number; readonly played: number }

/** Samples of the film, at its own pace, in one piece. */
const PIECE = SAMPLE_RATE / 2

/**
 * The piece that follows `played` samples after the anchor, whichever way it plays; undefined at the film's end. Backwards, it is
 * the stretch before the place, to be turned round.
 */
export const pieceAfter = ({ sample, at, rate }: Anchor, bounds: Bounds, played: number): Piece | undefined => {
  const way = Math.sign(rate)
  const place = sample + way * played
  const begin = at + played / (SAMPLE_RATE * Math.abs(rate))
  const most = Math.round(PIECE * Math.max(1, Math.abs(rate)))
  if (way > 0) {
    const from = within(place, bounds)
    const count = Math.min(most, bounds.to - from)
    return count > 0 ? { from, count, at: begin, played } : undefined
  }
  const end = within(place - 1, bounds) + 1
  const count = Math.min(most, end - bounds.from)
  return count > 0 && (bounds.turns || place > bounds.from) ? { from: end - count, count, at: begin, played } : undefined
}

/** Plays samples (interleaved stereo) on a context from second `at` on; what is late already is left out. */
export const playPiece = (
  context: BaseAudioContext,
  out: AudioNode,
  samples: Float32Array,
  { at }: Pick<Piece, 'at'>,
  rate: number,
): AudioBufferSourceNode | undefined => {
  const length = samples.length / 2
  const pace = Math.abs(rate)
  const late = Math.max(0, context.currentTime - at)
  if (length === 0 || late * pace * SAMPLE_RATE >= length) return undefined
  const buffer = context.createBuffer(2, length, SAMPLE_RATE)
  const [left, right] = [buffer.getChannelData(0), buffer.getChannelData(1)]
  for (let n = 0; n < length; n += 1) {
    const from = rate < 0 ? length - 1 - n : n
    left[n] = samples[2 * from]!
    right[n] = samples[2 * from + 1]!
  }
  const source = context.createBufferSource()
  source.buffer = buffer
  source.playbackRate.value = pace
  source.connect(out)
  source.start(at + late, late * pace)
  return source
}
