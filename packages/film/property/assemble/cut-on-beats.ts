/** A beat of the music at a whole frame; `index` is its place among the take's beats. */
export type Beat = { readonly frame: number; readonly index: number; readonly bar: boolean }

/** What each stretch wants, in frames. */
export type Wish = {
  readonly length: number
  readonly least: number
  /** Beginning after this frame, it has words that must begin before it, so that those to come still have room. */
  readonly latest: number
  /** Begins a place or bears a card: rather on the first beat of a bar. */
  readonly important: boolean
}

/** Worse than all that beats can cost: a cut leaves the beat only where none can be reached. */
const OFF_BEAT = 1000
const OFF_BAR = { important: 0.15, other: 0.03 } as const
/** A stretch is shortened under its least only to stay on the beat, and never by more than this share. */
const SHORTEST = 0.75
const TOO_SHORT = 60
/** What drifting by one usual stretch from where the words are planned costs. */
const DRIFT = 0.1
/** What beginning one usual stretch after its words costs. */
const LATE = 20

type Candidate = { readonly frame: number; readonly beat?: Beat }

const candidatesOf = (beats: readonly Beat[], ideals: readonly number[], total: number): readonly Candidate[] => {
  const byFrame = new Map<number, Candidate>(ideals.map((frame) => [frame, { frame }]))
  // A later beat on the same frame may be no bar's first.
  for (const beat of beats) if (!byFrame.get(beat.frame)?.beat?.bar) byFrame.set(beat.frame, { frame: beat.frame, beat })
  return [...byFrame.values()].filter(({ frame }) => frame > 0 && frame < total).sort((a, b) => a.frame - b.frame)
}

const lengthCost = (frames: number, { length, least }: Wish): number => {
  const wanted = Math.min(least, length)
  if (frames < Math.max(1, SHORTEST * wanted - 1)) return Number.POSITIVE_INFINITY
  const short = Math.max(0, (wanted - frames - 1) / wanted)
  return ((frames - length) / length) ** 2 + TOO_SHORT * short ** 2
}

/** Where whole frames put cuts that nothing else holds: nowhere two on one frame. */
const idealCuts = (wishes: readonly Wish[], total: number): readonly number[] => {
  let at = 0
  const cuts = wishes.slice(0, -1).map(({ length }) => {
    at += length
    return Math.round(at)
  })
  for (let i = cuts.length - 1; i >= 0; i--) cuts[i] = Math.min(cuts[i]!, (cuts[i + 1] ?? total) - 1)
  for (let i = 0; i < cuts.length; i++) cuts[i] = Math.max(cuts[i]!, (cuts[i - 1] ?? 0) + 1)
  return cuts
}

/**
 * The frame at which each stretch but the first begins: on beats, as near to the wished lengths as beats allow, with no
 * stretch much under its least and every one before its latest where that can be (dynamic programming over beats × cuts). Without beats
 * the wished lengths alone decide. Wished lengths add up to `total`.
 */
export const cutOnBeats = (wishes: readonly Wish[], total: number, beats: readonly Beat[]): readonly Candidate[] => {
  const ideals = idealCuts(wishes, total)
  const plain = ideals.map((frame) => ({ frame }))
  if (beats.length === 0 || ideals.length === 0) return plain
  const candidates = candidatesOf(beats, ideals, total)
  const usual = total / wishes.length
  const cutCost = ({ frame, beat }: Candidate, cut: number): number => {
    const { latest, important } = wishes[cut + 1]!
    const late = Math.max(0, frame - latest) / usual
    const off = !beat ? OFF_BEAT : beat.bar ? 0 : important ? OFF_BAR.important : OFF_BAR.other
    return off + LATE * late + DRIFT * ((frame - ideals[cut]!) / usual) ** 2
  }
  let costs: readonly number[] = candidates.map((to) => lengthCost(to.frame, wishes[0]!) + cutCost(to, 0))
  const came: number[][] = []
  for (let cut = 1; cut < ideals.length; cut++) {
    const from = candidates.map((to, t) => {
      let [best, least] = [-1, Number.POSITIVE_INFINITY]
      for (let f = 0; f < t; f++) {
        if (costs[f] === Number.POSITIVE_INFINITY) continue
        const cost = costs[f]! + lengthCost(to.frame - candidates[f]!.frame, wishes[cut]!)
        if (cost < least) [best, least] = [f, cost]
      }
      return { best, cost: least + cutCost(to, cut) }
    })
    came.push(from.map(({ best }) => best))
    costs = from.map(({ cost }) => cost)
  }
  const whole = costs.map((cost, t) => cost + lengthCost(total - candidates[t]!.frame, wishes.at(-1)!))
  const least = Math.min(...whole)
  if (least === Number.POSITIVE_INFINITY) return plain
  const path: Candidate[] = []
  for (let cut = ideals.length - 1, t = whole.indexOf(least); cut >= 0; cut--) {
    path.unshift(candidates[t]!)
    t = came[cut - 1]?.[t] ?? -1
  }
  return path
}
