import type { Colour, Lab } from './palette-colour.js'

const distance = (a: Lab, b: Lab): number => (a.l - b.l) ** 2 + (a.a - b.a) ** 2 + (a.b - b.b) ** 2
const ROUNDS = 14

/** Loops, not folds: a film of a hundred pictures asks this a million times, for every change of it. */
const nearest = (lab: Lab, centres: readonly Lab[]): number => {
  let best = 0
  let least = Number.POSITIVE_INFINITY
  for (let n = 0; n < centres.length; n += 1) {
    const apart = distance(lab, centres[n]!)
    if (apart < least) {
      best = n
      least = apart
    }
  }
  return best
}

/** Starts far apart: the first at the heaviest colour, each further one where most weight is worst served. */
const startsOf = (colours: readonly Colour[], count: number): readonly Lab[] => {
  const first = colours.reduce((most, one) => (one.weight > most.weight ? one : most))
  const starts = [first.lab]
  while (starts.length < count) {
    let next = colours[0]!
    let most = -1
    for (const one of colours) {
      const cost = distance(one.lab, starts[nearest(one.lab, starts)]!) * Math.sqrt(one.weight)
      if (cost > most) {
        next = one
        most = cost
      }
    }
    if (most < 1e-7) break
    starts.push(next.lab)
  }
  return starts
}

const order = (a: Colour, b: Colour): number => b.weight - a.weight || a.lab.l - b.lab.l || a.lab.a - b.lab.a || a.lab.b - b.lab.b

/** At most `count` colours that stand for all (k-means in OKLab), the heaviest first; their weights add up to 1. */
export const clustersOf = (colours: readonly Colour[], count: number): readonly Colour[] => {
  if (colours.length === 0) return []
  const total = colours.reduce((sum, { weight }) => sum + weight, 0)
  const given = colours.map(({ lab, weight }) => ({ lab, weight: weight / total })).sort(order)
  let clusters: readonly Colour[] = startsOf(given, count).map((lab) => ({
    lab,
    weight: 0,
  }))
  for (let round = 0; round < ROUNDS; round += 1) {
    const centres = clusters.map(({ lab }) => lab)
    const sums = centres.map(() => ({ l: 0, a: 0, b: 0, weight: 0 }))
    for (const { lab, weight } of given) {
      const sum = sums[nearest(lab, centres)]!
      sum.l += lab.l * weight
      sum.a += lab.a * weight
      sum.b += lab.b * weight
      sum.weight += weight
    }
    clusters = sums
      .filter(({ weight }) => weight > 0)
      .map(({ l, a, b, weight }) => ({
        lab: { l: l / weight, a: a / weight, b: b / weight },
        weight,
      }))
  }
  return [...clusters].sort(order)
}
