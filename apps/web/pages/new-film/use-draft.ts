import { useCallback, useEffect, useRef, useState } from 'react'

const readKept = (name: string): object => {
  try {
    return JSON.parse(localStorage.getItem(name) ?? '{}') as object
  } catch {
    return {}
  }
}

/** Writes into what is kept under a name, before its page is opened. */
export const changeDraft = (name: string, part: object): void => localStorage.setItem(name, JSON.stringify({ ...readKept(name), ...part }))

/**
 * What is being typed, kept in this browser under `name`: a reload, a closed tab or a fall loses nothing. What an older version of the
 * page kept is filled up with what it did not know.
 */
export const useDraft = <Draft extends object>(name: string, empty: Draft) => {
  const [draft, setDraft] = useState<Draft>(() => ({ ...empty, ...readKept(name) }))
  const gone = useRef(false)
  useEffect(() => {
    if (!gone.current) localStorage.setItem(name, JSON.stringify(draft))
  }, [name, draft])
  const edit = useCallback((next: (now: Draft) => Draft): void => {
    gone.current = false
    setDraft(next)
  }, [])
  const change = useCallback((part: Partial<Draft>): void => edit((now) => ({ ...now, ...part })), [edit])
  const discard = useCallback((): void => {
    gone.current = true
    localStorage.removeItem(name)
    setDraft(empty)
  }, [name, empty])
  return { draft, change, edit, discard }
}
