import type { Track } from '@reelwright/film/timeline/timeline'
import type { PointerEvent, RefObject } from 'react'
import { selectAll, selection } from '../editor-state.js'
import { clipsIn } from '../model/several.js'
import { followPointer } from './follow-pointer.js'

/** A frame drawn over free ground: everything it touches is selected, with Shift or Ctrl beside what was. A press alone selects nothing. */
export const beginMarquee = (
  event: PointerEvent<HTMLElement>,
  tracks: readonly Track[],
  pixelsPerFrame: number,
  names: number,
  scroller: HTMLElement | null,
  band: RefObject<HTMLDivElement | null>,
): void => {
  const ground = event.currentTarget
  const rows = [...ground.querySelectorAll<HTMLElement>('[data-track]')].map((row) => ({
    from: row.offsetTop,
    to: row.offsetTop + row.offsetHeight,
  }))
  const { left, top } = ground.getBoundingClientRect()
  const [x, y] = [event.clientX - left, event.clientY - top]
  const kept = event.shiftKey || event.ctrlKey || event.metaKey ? selection() : []
  const show = (across: number, down: number): void => {
    const [fromX, toX] = [Math.min(x, x + across), Math.max(x, x + across)]
    const [fromY, toY] = [Math.min(y, y + down), Math.max(y, y + down)]
    if (band.current)
      Object.assign(band.current.style, {
        display: 'block',
        transform: `translate(${fromX}px, ${fromY}px)`,
        width: `${toX - fromX}px`,
        height: `${toY - fromY}px`,
      })
    const touched = tracks.filter((_, n) => rows[n] && rows[n].from < toY && rows[n].to > fromY)
    const found = clipsIn(touched, Math.floor((fromX - names) / pixelsPerFrame), Math.ceil((toX - names) / pixelsPerFrame))
    selectAll([...kept.filter((id) => !found.includes(id)), ...found])
  }
  followPointer(event, scroller, {
    move: show,
    drop: (moved) => {
      if (!moved) selectAll(kept)
    },
    end: () => {
      if (band.current) band.current.style.display = 'none'
    },
  })
}
