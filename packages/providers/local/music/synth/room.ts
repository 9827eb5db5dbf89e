import { SAMPLE_RATE } from '@reelwright/film/time'

/** Lengths of the eight delays in samples: primes, so that their echoes do not meet. */
const LENGTHS = [1_499, 1_777, 2_053, 2_351, 2_689, 3_011, 3_373, 3_769]
const SIGNS = [1, -1, 1, 1, -1, 1, -1, -1]
const SPREAD = [347, 587, 113, 911]

export type Room = (left: Float32Array, right: Float32Array, count: number) => void

/** An allpass that smears what goes in, so that the room has no single echoes. */
const createSmear = (length: number, amount: number): ((value: number) => number) => {
  const line = new Float32Array(length)
  let place = 0
  return (value) => {
    const old = line[place]!
    const inner = value - amount * old
    line[place] = inner
    place = place + 1 === length ? 0 : place + 1
    return old + amount * inner
  }
}

/**
 * A hall: eight delays that feed each other (a feedback delay network after Jot, its matrix a Householder reflection), losing
 * highs on the way. Replaces what it is given by what the room answers; `seconds` is how long it takes to fall by 60 dB.
 */
export const createRoom = (seconds: number): Room => {
  const lines = LENGTHS.map((length) => new Float32Array(length))
  const places = new Int32Array(8)
  const keep = Float64Array.from(LENGTHS, (length) => 10 ** ((-3 * length) / (seconds * SAMPLE_RATE)))
  const dull = new Float64Array(8)
  const out = new Float64Array(8)
  const smear = [
    createSmear(SPREAD[0]!, 0.6),
    createSmear(SPREAD[1]!, 0.6),
    createSmear(SPREAD[2]!, 0.6),
    createSmear(SPREAD[3]!, 0.6),
  ] as const
  const kept = { lowLeft: 0, lowRight: 0 }
  return (left, right, count) => {
    let { lowLeft, lowRight } = kept
    for (let i = 0; i < count; i += 1) {
      // the room answers neither to rumble nor to glitter
      lowLeft += 0.012 * (left[i]! - lowLeft)
      lowRight += 0.012 * (right[i]! - lowRight)
      const inLeft = smear[1](smear[0](left[i]! - lowLeft))
      const inRight = smear[3](smear[2](right[i]! - lowRight))
      let sum = 0
      for (let k = 0; k < 8; k += 1) {
        const value = lines[k]![places[k]!]!
        const soft = dull[k]! + 0.42 * (value - dull[k]!)
        dull[k] = soft
        out[k] = soft
        sum += soft
      }
      let toLeft = 0
      let toRight = 0
      for (let k = 0; k < 8; k += 1) {
        const line = lines[k]!
        const place = places[k]!
        line[place] = keep[k]! * (out[k]! - sum * 0.25) + (k & 1 ? inRight : inLeft) * 0.5
        places[k] = place + 1 === line.length ? 0 : place + 1
        if (k & 1) toRight += SIGNS[k]! * out[k]!
        else toLeft += SIGNS[k]! * out[k]!
      }
      left[i] = toLeft * 0.55
      right[i] = toRight * 0.55
    }
    Object.assign(kept, { lowLeft, lowRight })
  }
}
