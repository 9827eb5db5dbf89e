import { memo, useEffect, useRef } from 'react'
import { classes } from '../../ui/classes.js'
import { whenCalm } from './calm.js'

/** Pixels across of the canvases that long clips are drawn on: a tile that came into view is not drawn again while it is there. */
export const TILE = 512

/** Draws what stands `left` pixels into a clip and beyond, as wide as the canvas; until `gone`. */
export type DrawTile = (canvas: HTMLCanvasElement, left: number, gone: () => boolean) => Promise<void> | void

const Tile = memo(
  ({
    left,
    width,
    height,
    draw,
    className,
  }: {
    readonly left: number
    readonly width: number
    readonly height: number
    readonly draw: DrawTile
    readonly className: string
  }) => {
    const canvas = useRef<HTMLCanvasElement>(null)
    useEffect(() => {
      let gone = false
      // While something moves, what was drawn before is stretched.
      void whenCalm().then(() => {
        const node = canvas.current
        if (gone || !node) return
        node.width = Math.max(1, Math.round(width))
        node.height = height
        return draw(node, left, () => gone)
      })
      return () => {
        gone = true
      }
    }, [left, width, height, draw])
    return <canvas ref={canvas} className={classes('pointer-events-none absolute inset-y-0', className)} style={{ left, width, height }} />
  },
)

/** The part of a clip that is in view, on canvases side by side. `draw` stays the same as long as it draws the same. */
export const Tiles = ({
  from,
  to,
  of,
  height,
  draw,
  className = '',
}: {
  /** What is in view, and how wide the clip is, in its pixels. */
  readonly from: number
  readonly to: number
  readonly of: number
  readonly height: number
  readonly draw: DrawTile
  readonly className?: string
}) => {
  const first = Math.max(0, Math.floor(from / TILE))
  const count = Math.max(0, Math.ceil(Math.min(to, of) / TILE) - first)
  return (
    <span aria-hidden>
      {Array.from({ length: count }, (_, n) => first + n).map((n) => (
        <Tile key={n} left={n * TILE} width={Math.min(TILE, of - n * TILE)} height={height} draw={draw} className={className} />
      ))}
    </span>
  )
}
