import type { DraftBody, DraftName } from '@reelwright/contract/draft'
import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { draftsQuery, dropDraft, keepDraft, latestDraft, placeOf } from './drafts.js'
import { useSession } from './session.js'

const usePlace = (name: DraftName): string => {
  const { user, organization } = useSession()
  return placeOf(name, user.id, organization.id)
}

/** What was typed there before; undefined while the studio is asked, and what this browser knows where it does not answer. */
export const useFoundDraft = (name: DraftName): { readonly body: DraftBody | undefined } | undefined => {
  const place = usePlace(name)
  const { data, isFetchedAfterMount, fetchStatus } = useQuery({ ...draftsQuery, refetchOnMount: 'always', retry: 1 })
  return isFetchedAfterMount || fetchStatus === 'paused' ? { body: latestDraft(place, name, data) } : undefined
}

/** Writes into what was typed under a name, before its page is opened. */
export const useChangeDraft = (name: DraftName): ((part: DraftBody) => void) => {
  const place = usePlace(name)
  const { data } = useQuery(draftsQuery)
  return (part) => keepDraft(place, name, { ...latestDraft(place, name, data), ...part })
}

/**
 * What is being typed, kept at the studio under `name`: a reload, a fall or another browser loses nothing, and without the studio it waits
 * in this one. What an older version of the page kept is filled up with what it did not know.
 */
export const useDraft = <Draft extends object>(name: DraftName, empty: Draft, found: DraftBody | undefined) => {
  const place = usePlace(name)
  const [draft, setDraft] = useState<Draft>(() => ({ ...empty, ...found }))
  const typed = useRef(false)
  useEffect(() => {
    if (typed.current) keepDraft(place, name, draft as DraftBody)
  }, [place, name, draft])
  const edit = useCallback((next: (now: Draft) => Draft): void => {
    typed.current = true
    setDraft(next)
  }, [])
  const change = useCallback((part: Partial<Draft>): void => edit((now) => ({ ...now, ...part })), [edit])
  const discard = useCallback((): void => {
    typed.current = false
    dropDraft(place, name)
    setDraft(empty)
  }, [place, name, empty])
  return { draft, change, edit, discard }
}
