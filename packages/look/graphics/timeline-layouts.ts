import { sizeOf, unit } from '../type-scale.js'
import type { Stage } from './design.js'
import { mirrored } from './mirror.js'
import type { TimelineParams } from './timeline.js'
import { type Spot, setAlike, setRows, type TypeBlock } from './type-block.js'

export type Placed = {
  readonly when: TypeBlock
  readonly whenSpot: Spot
  readonly what: TypeBlock
  readonly whatSpot: Spot
  readonly dot: readonly [number, number]
}
type Axis = {
  readonly from: readonly [number, number]
  readonly to: readonly [number, number]
}
export type Laid = {
  /** Height at which the first thing begins. */
  readonly top: number
  readonly entries: readonly Placed[]
  readonly axis: Axis
}
type Room = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const whenStyle = (stage: Stage, step: number) =>
  ({
    family: 'serif',
    weight: 600,
    size: sizeOf(stage, step),
    tabular: true,
    tracking: -0.01,
  }) as const
export const whatStyle = (stage: Stage, step: number) => ({ family: 'sans', weight: 400, size: sizeOf(stage, step) }) as const

/** Side by side along a level axis: when above it, what below, left edges on the dots. */
export const across = (params: TimelineParams, stage: Stage, room: Room, rtl: boolean): Laid => {
  const count = params.entries.length
  const gutter = unit(stage, 44)
  const width = (room.width - (count - 1) * gutter) / count
  const whens = setAlike(
    stage.type,
    params.entries.map(({ when }) => when),
    {
      style: whenStyle(stage, count > 4 ? 2.5 : 3.4),
      width,
      height: room.height * 0.3,
      most: 2,
      leading: 1.15,
    },
  )
  const whats = setAlike(
    stage.type,
    params.entries.map(({ what }) => what),
    {
      style: whatStyle(stage, count > 4 ? 0.15 : 0.65),
      width,
      height: room.height * 0.5,
      most: count > 4 ? 8 : 5,
      leading: 1.42,
    },
  )
  const tallest = (blocks: readonly TypeBlock[]) => blocks.reduce((most, block) => Math.max(most, block.height), 0)
  const [above, below] = [tallest(whens), tallest(whats)]
  const gap = unit(stage, 56)
  const top = room.y + (room.height - above - below - 2 * gap) / 2
  const y = top + above + gap
  const flip = mirrored(stage, rtl)
  return {
    top,
    axis: rtl ? { from: [room.x + room.width, y], to: [0, y] } : { from: [room.x, y], to: [stage.width, y] },
    entries: params.entries.map((_, n) => {
      const column = flip({ x: room.x + n * (width + gutter), width })
      const [when, what] = [whens[n] as TypeBlock, whats[n] as TypeBlock]
      const align = (block: TypeBlock) => ((block.direction === 'rtl') === rtl ? 'start' : 'end')
      return {
        when,
        what,
        whenSpot: { ...column, y: y - gap - when.height, align: align(when) },
        whatSpot: { ...column, y: y + gap, align: align(what) },
        dot: [rtl ? column.x + column.width : column.x, y],
      }
    }),
  }
}

/** One below another down an upright axis: what a tall frame has room for. */
export const downwards = (params: TimelineParams, stage: Stage, room: Room, rtl: boolean): Laid => {
  const count = params.entries.length
  const indent = unit(stage, 64)
  const width = room.width - indent
  const gap = unit(stage, 34)
  const each = room.height / count
  const whens = setAlike(
    stage.type,
    params.entries.map(({ when }) => when),
    {
      style: whenStyle(stage, count > 4 ? 1.9 : 2.4),
      width,
      height: each * 0.32,
      most: 1,
      leading: 1.15,
    },
  )
  const whats = setRows(
    stage.type,
    params.entries.map(({ what }) => what),
    {
      style: whatStyle(stage, 0.6),
      width,
      height: room.height - whens.reduce((sum, when) => sum + when.height + gap, 0),
      most: 2,
      leading: 1.4,
    },
    1.2,
  )
  const heights = whens.map((when, n) => when.height + gap + (whats[n] as TypeBlock).height)
  const between = Math.min(unit(stage, 110), (room.height - heights.reduce((sum, height) => sum + height, 0)) / (count - 1))
  const total = heights.reduce((sum, height) => sum + height, 0) + between * (count - 1)
  const top = room.y + (room.height - total) / 2
  const flip = mirrored(stage, rtl)
  const column = flip({ x: room.x + indent, width })
  const axisX = flip({ x: room.x + unit(stage, 9), width: 0 }).x
  const entries = params.entries.map((_, n): Placed => {
    const y = top + heights.slice(0, n).reduce((sum, height) => sum + height + between, 0)
    const [when, what] = [whens[n] as TypeBlock, whats[n] as TypeBlock]
    const align = (block: TypeBlock) => ((block.direction === 'rtl') === rtl ? 'start' : 'end')
    return {
      when,
      what,
      whenSpot: { ...column, y, align: align(when) },
      whatSpot: { ...column, y: y + when.height + gap, align: align(what) },
      dot: [axisX, y + when.cap / 2],
    }
  })
  return {
    top,
    entries,
    axis: { from: (entries[0] as Placed).dot, to: [axisX, top + total] },
  }
}
