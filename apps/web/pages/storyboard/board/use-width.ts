import { type RefObject, useLayoutEffect, useState } from 'react'

/** How wide something is now, and how far below the page's top it begins. */
export const useWidth = (ref: RefObject<HTMLElement | null>): { readonly width: number; readonly top: number } => {
  const [box, setBox] = useState({ width: 0, top: 0 })
  useLayoutEffect(() => {
    const node = ref.current
    if (!node) return
    const measure = (): void => {
      const { width, top } = node.getBoundingClientRect()
      const next = { width: Math.round(width), top: Math.round(top + window.scrollY) }
      setBox((before) => (before.width === next.width && before.top === next.top ? before : next))
    }
    measure()
    const watcher = new ResizeObserver(measure)
    watcher.observe(node)
    watcher.observe(document.body)
    return () => watcher.disconnect()
  }, [ref])
  return box
}
