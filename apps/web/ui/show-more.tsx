import { useEffect, useRef } from 'react'
import { Button } from './button.js'

/** More of a list: by itself when its end comes near, and by a button for who does not scroll. */
export const ShowMore = ({ label, busy, onMore }: { readonly label: string; readonly busy: boolean; readonly onMore: () => void }) => {
  const end = useRef<HTMLDivElement>(null)
  const more = useRef(onMore)
  more.current = onMore
  useEffect(() => {
    if (busy || !end.current) return
    const watcher = new IntersectionObserver(([entry]) => entry?.isIntersecting && more.current(), { rootMargin: '600px' })
    watcher.observe(end.current)
    return () => watcher.disconnect()
  }, [busy])
  return (
    <div ref={end} className="mt-8 text-center">
      <Button busy={busy} onClick={onMore}>
        {label}
      </Button>
    </div>
  )
}
