import { useSyncExternalStore } from 'react'

export type Appearance = 'system' | 'light' | 'dark'

const KEY = 'appearance'
const dark = matchMedia('(prefers-color-scheme: dark)')
const watchers = new Set<() => void>()

const chosen = (): Appearance => {
  const kept = localStorage.getItem(KEY)
  return kept === 'light' || kept === 'dark' ? kept : 'system'
}

const show = (): void => {
  const appearance = chosen()
  document.documentElement.dataset.theme = appearance === 'system' ? (dark.matches ? 'dark' : 'light') : appearance
  for (const watcher of watchers) watcher()
}

dark.addEventListener('change', show)
window.addEventListener('storage', ({ key }) => key === KEY && show())

export const chooseAppearance = (appearance: Appearance): void => {
  if (appearance === 'system') localStorage.removeItem(KEY)
  else localStorage.setItem(KEY, appearance)
  show()
}

/** What the person chose for this browser. */
export const useAppearance = (): Appearance =>
  useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
    () => chosen(),
  )
