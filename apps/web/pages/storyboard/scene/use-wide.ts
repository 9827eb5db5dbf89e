import { useSyncExternalStore } from 'react'

/** Whether the window is as a media query says. */
export const useWide = (query: string): boolean =>
  useSyncExternalStore(
    (watcher) => {
      const list = matchMedia(query)
      list.addEventListener('change', watcher)
      return () => list.removeEventListener('change', watcher)
    },
    () => matchMedia(query).matches,
  )
