import { expect, it } from 'vitest'
import type { Anchor, Bounds } from '../clock.js'
import { type Piece, pieceAfter } from './schedule.js'

const film: Bounds = { from: 0, to: 100_000, turns: false }

const allPieces = (anchor: Anchor, bounds: Bounds, most = 20): readonly Piece[] => {
  const pieces: Piece[] = []
  for (let played = 0; pieces.length < most; ) {
    const piece = pieceAfter(anchor, bounds, played)
    if (!piece) break
    pieces.push(piece)
    played += piece.count
  }
  return pieces
}

it('follows the film without a hole to its end, at the pace it plays', () => {
  for (const rate of [1, 2, 8]) {
    const pieces = allPieces({ sample: 10_000, at: 5, rate }, film)
    expect(pieces[0]).toMatchObject({ from: 10_000, at: 5 })
    for (const [n, piece] of pieces.entries()) {
      if (n > 0) expect(piece.from).toBe(pieces[n - 1]!.from + pieces[n - 1]!.count)
      expect(piece.at).toBeCloseTo(5 + (piece.from - 10_000) / (48_000 * rate), 9)
    }
    expect(pieces.at(-1)!.from + pieces.at(-1)!.count).toBe(100_000)
  }
})

it('goes back to the film’s beginning', () => {
  const pieces = allPieces({ sample: 60_000, at: 0, rate: -1 }, film)
  expect(pieces.map(({ from, count }) => [from, from + count])).toEqual([
    [36_000, 60_000],
    [12_000, 36_000],
    [0, 12_000],
  ])
})

it('goes round in a loop to the sample, either way', () => {
  const loop: Bounds = { from: 10_000, to: 40_000, turns: true }
  expect(allPieces({ sample: 30_000, at: 0, rate: 1 }, loop, 4).map(({ from, count }) => [from, from + count])).toEqual([
    [30_000, 40_000],
    [10_000, 34_000],
    [34_000, 40_000],
    [10_000, 34_000],
  ])
  expect(allPieces({ sample: 20_000, at: 0, rate: -1 }, loop, 3).map(({ from, count }) => [from, from + count])).toEqual([
    [10_000, 20_000],
    [16_000, 40_000],
    [10_000, 16_000],
  ])
})
