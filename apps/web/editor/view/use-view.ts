import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useEditorState } from '../editor-state.js'
import { stir } from './calm.js'
import type { Window } from './track-row.js'

/** Pixels of the names of the tracks, of what is drawn beyond the view on each side, by which that moves on, and of free room after the film. */
export const NAMES = 112
const BESIDE = 320
const STEP = 160
const ROOM = 120
const MOST = 40

type Anchor = { readonly frame: number; readonly x: number }

/** What is drawn for a place of the scroller: in steps, so that scrolling a little draws nothing anew. */
const windowAt = (left: number, width: number): Window => ({
  from: Math.max(0, Math.floor(left / STEP) * STEP - BESIDE),
  to: Math.ceil((left + width) / STEP) * STEP + BESIDE,
})

/** Which part of a film is in view, and how wide a frame is. */
export const useView = (frames: number, playhead: () => number) => {
  const scroller = useRef<HTMLDivElement>(null)
  const zoom = useEditorState((state) => state.zoom)
  const [wide, setWide] = useState(0)
  const [view, setView] = useState<Window>({ from: 0, to: BESIDE })
  const anchor = useRef<Anchor>(undefined)
  const whole = Math.max(0.005, (wide - NAMES - ROOM / 2) / Math.max(1, frames))
  const pixelsPerFrame = zoom ?? whole
  const scale = useRef({ pixelsPerFrame, whole })
  scale.current = { pixelsPerFrame, whole }

  const look = useCallback((): void => {
    stir()
    const box = scroller.current
    if (!box) return
    const next = windowAt(box.scrollLeft, box.clientWidth)
    setView((before) => (before.from === next.from && before.to === next.to ? before : next))
  }, [])

  useEffect(() => {
    const box = scroller.current
    if (!box) return
    const observer = new ResizeObserver(() => {
      setWide(box.clientWidth)
      look()
    })
    observer.observe(box)
    return () => observer.disconnect()
  }, [look])

  // What was pointed at stays where it was.
  useLayoutEffect(() => {
    const box = scroller.current
    if (box && anchor.current) box.scrollLeft = anchor.current.frame * pixelsPerFrame - anchor.current.x
    anchor.current = undefined
    look()
  }, [pixelsPerFrame, look])

  /** Around what is pointed at, else around the playhead where it is in view. */
  const zoomTo = useCallback(
    (next: number, pointed?: number): void => {
      const box = scroller.current
      if (!box) return
      const now = scale.current.pixelsPerFrame
      const within = box.clientWidth - NAMES
      const head = playhead() * now - box.scrollLeft
      const x = pointed ?? (head >= 0 && head <= within ? head : within / 2)
      const wanted = Math.min(MOST, Math.max(scale.current.whole / 2, next))
      const frame = (box.scrollLeft + x) / now
      anchor.current = { frame, x }
      // What will be in view is known already: nothing is drawn twice.
      setView(windowAt(Math.max(0, frame * wanted - x), box.clientWidth))
      useEditorState.setState({ zoom: wanted })
    },
    [playhead],
  )
  const zoomBy = useCallback((factor: number, pointed?: number) => zoomTo(scale.current.pixelsPerFrame * factor, pointed), [zoomTo])

  useEffect(() => {
    const box = scroller.current
    if (!box) return
    // Not passive: the browser would zoom the whole page.
    const wheel = (event: WheelEvent): void => {
      if (!event.ctrlKey && !event.metaKey) return
      event.preventDefault()
      zoomBy(Math.exp(-event.deltaY * 0.004), Math.max(0, event.clientX - box.getBoundingClientRect().left - NAMES))
    }
    box.addEventListener('wheel', wheel, { passive: false })
    return () => box.removeEventListener('wheel', wheel)
  }, [zoomBy])

  /** Scrolls only when the frame is out of view; played, the view turns over like a page. */
  const reveal = useCallback((frame: number, playing = false): void => {
    const box = scroller.current
    if (!box) return
    const x = frame * scale.current.pixelsPerFrame - box.scrollLeft
    const within = box.clientWidth - NAMES
    if (x >= 0 && x <= within) return
    box.scrollLeft += x - (playing ? 24 : within / 3)
  }, [])

  return {
    scroller,
    view,
    look,
    pixelsPerFrame,
    whole,
    most: MOST,
    width: Math.ceil(frames * pixelsPerFrame) + (zoom === undefined ? 0 : ROOM),
    zoomTo,
    zoomBy,
    fit: useCallback(() => useEditorState.setState({ zoom: undefined }), []),
    reveal,
  }
}

export type View = ReturnType<typeof useView>
