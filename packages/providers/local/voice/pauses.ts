import type { Break, Interval, Speech } from './engine.js'

/** Seconds of silence a documentary reader leaves at pace 1. */
const PAUSES: Readonly<Record<Break, number>> = { none: 0, clause: 0.17, sentence: 0.42, paragraph: 0.75 }
const FADE = 0.006

export const pauseAfter = (kind: Break, pace: number): number => PAUSES[kind] / Math.sqrt(pace)

const copyFaded = (into: Float32Array, at: number, from: Float32Array, start: number, end: number, fade: number): void => {
  const edge = Math.min(fade, (end - start) >> 1)
  for (let i = start; i < end; i++) into[at + i - start] = from[i]! * Math.min(1, (i - start + 1) / edge, (end - i) / edge)
}

/**
 * The sentence with its inner pauses as long as their punctuation asks for, and nothing before its first sound
 * or after its last but a short tail. `breaks[i]` follows token i. Token times move with their sound.
 */
export const paced = (speech: Speech, breaks: readonly Break[], pace: number): Speech => {
  const { rate, samples, tokens } = speech
  const heard = tokens.flatMap((interval, token) => (interval ? [{ ...interval, token }] : []))
  const first = heard[0]
  const last = heard.at(-1)
  if (!first || !last) return { rate, samples: new Float32Array(0), tokens }
  const sample = (seconds: number): number => Math.max(0, Math.min(samples.length, Math.round(seconds * rate)))
  const tail = 0.03
  const cuts: { readonly from: number; readonly to: number; readonly silence: number }[] = []
  let from = sample(first.start - 0.01)
  heard.forEach((word, i) => {
    const next = heard[i + 1]
    if (!next) return
    // A silent token (a lone dash) between two words carries its pause too.
    const kind = breaks.slice(word.token, next.token).some((one) => one !== 'none')
    if (!kind) return
    const wanted = pauseAfter('clause', pace)
    const gap = next.start - word.end
    const half = Math.min(gap, wanted) / 2
    cuts.push({ from, to: sample(word.end + half), silence: Math.max(0, Math.round((wanted - gap) * rate)) })
    from = sample(next.start - half)
  })
  cuts.push({ from, to: sample(last.end + tail), silence: 0 })
  const fade = Math.round(FADE * rate)
  const out = new Float32Array(cuts.reduce((sum, cut) => sum + cut.to - cut.from + cut.silence, 0))
  const moved: (Interval | undefined)[] = tokens.map(() => undefined)
  let at = 0
  for (const cut of cuts) {
    copyFaded(out, at, samples, cut.from, cut.to, fade)
    const shift = (at - cut.from) / rate
    for (const word of heard) {
      const begins = sample(word.start)
      if (begins >= cut.from && begins < cut.to)
        moved[word.token] = { start: word.start + shift, end: Math.min(word.end, cut.to / rate) + shift }
    }
    at += cut.to - cut.from + cut.silence
  }
  return { rate, samples: out, tokens: moved }
}
