import { describe, expect, it } from 'vitest'
import { type Box, type Drawing, type Op, solid } from '../drawing.js'
import { partsOf } from './parts.js'

const FRAME = { x: 0, y: 0, width: 100, height: 80 }
/** Paths of these tests are boxes: x y width height. */
const pathBounds = (data: string): Box => {
  const [x = 0, y = 0, width = 0, height = 0] = data.split(' ').map(Number)
  return { x, y, width, height }
}
const rect = (x: number, y: number, width: number, height: number, colour = '#102030'): Op => ({
  op: 'rect',
  box: { x, y, width, height },
  paint: solid(colour),
})
const fill = (path: string): Op => ({ op: 'fill', path, paint: solid('#ffffff') })
const parts = (ops: readonly Op[], box: Box = FRAME) => partsOf({ ops, box, key: '' } satisfies Drawing, 100, pathBounds)

describe('parts of a drawing', () => {
  it('are pieces that do not touch each other, with a margin for smoothing', () => {
    const [a, b, c] = [rect(5, 5, 20, 10), rect(60, 5, 20, 10), rect(20, 10, 10, 10)]
    expect(parts([a, b, c])).toEqual([
      { kind: 'piece', ops: [b], box: { x: 58, y: 3, width: 24, height: 14 } },
      { kind: 'piece', ops: [a, c], box: { x: 3, y: 3, width: 29, height: 19 } },
    ])
  })

  it('keep their order where a later op joins two pieces', () => {
    const ops = [rect(5, 5, 20, 10), rect(60, 5, 20, 10), rect(10, 8, 70, 3)]
    expect(parts(ops)).toMatchObject([{ ops }])
  })

  it('go through groups that fade, move and clip, and not through those that blur, cast a shadow or are cut out', () => {
    const [a, b] = [fill('5 5 10 10'), fill('40 5 10 10')]
    const group = {
      op: 'group',
      ops: [a, b],
      alpha: 0.5,
      matrix: [1, 0, 0, 1, 0, 20],
      clip: { x: 0, y: 0, width: 100, height: 8 },
    } as const
    expect(parts([group])).toEqual([
      { kind: 'piece', ops: [{ ...group, ops: [a] }], box: { x: 3, y: 23, width: 14, height: 7 } },
      { kind: 'piece', ops: [{ ...group, ops: [b] }], box: { x: 38, y: 23, width: 14, height: 7 } },
    ])
    const shadow = { blur: 4, colour: '#000000', alpha: 1, dx: 0, dy: 0 }
    for (const more of [{ blur: 2 }, { shadow }, { within: '0 0 100 80' }])
      expect(parts([{ op: 'group', ops: [a, b], ...more }])).toHaveLength(1)
    expect(parts([{ op: 'group', ops: [a, b], alpha: 0 }])).toEqual([])
  })

  it('leave out what lies outside the drawing’s box', () => {
    expect(parts([rect(5, 5, 10, 10), rect(200, 5, 10, 10)], { x: 0, y: 0, width: 100, height: 10 })).toMatchObject([
      { box: { x: 3, y: 3, width: 14, height: 7 } },
    ])
  })
})

describe('what a drawing begins with', () => {
  it('is a veil where it is of one colour from side to side', () => {
    const [veil, piece] = parts([
      { op: 'rect', box: { x: 0, y: 10.5, width: 100, height: 3 }, paint: solid('#102030', 0.5) },
      rect(5, 5, 20, 10),
    ])
    expect(veil).toEqual({ kind: 'veil', colour: '#102030', top: 10, alphas: [0.25, 0.5, 0.5, 0.25], even: true })
    expect(piece).toMatchObject({ kind: 'piece' })
  })

  it('is a veil too where one colour comes and goes downwards', () => {
    const stops = [0.25, 0.5, 1].map((at) => ({ at, colour: '#102030', alpha: at }))
    const [veil] = parts([{ op: 'rect', box: FRAME, paint: { kind: 'linear', x0: 0, y0: 0, x1: 0, y1: 40, stops } }])
    if (veil?.kind !== 'veil') throw new Error('no veil')
    expect(veil.even).toBe(false)
    expect([0, 19, 29, 60].map((row) => veil.alphas[row])).toEqual([0.25, 0.4875, 0.7375, 1])
  })

  it('is a piece of its own where it is a ground of several colours', () => {
    const stops = [0, 1].map((at) => ({ at, colour: at ? '#102030' : '#304050', alpha: 1 }))
    const ground: Op = { op: 'rect', box: FRAME, paint: { kind: 'radial', x: 50, y: 40, r0: 0, r1: 90, stops } }
    expect(parts([ground, rect(5, 5, 20, 10)])).toMatchObject([{ ops: [ground], box: FRAME }, { ops: [rect(5, 5, 20, 10)] }])
  })

  it('is no veil with round corners, in a part of the width, or above something', () => {
    const veil: Op = { op: 'rect', box: FRAME, paint: solid('#102030', 0.5) }
    expect(parts([{ ...veil, radius: 4, box: { x: 0, y: 0, width: 100, height: 20 } }])).toMatchObject([{ kind: 'piece' }])
    expect(parts([veil], { x: 0, y: 0, width: 50, height: 80 })).toMatchObject([{ kind: 'piece' }])
    expect(parts([fill('5 5 10 10'), veil])).toMatchObject([{ kind: 'piece', ops: [fill('5 5 10 10'), veil] }])
  })
})
