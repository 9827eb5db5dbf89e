import type { Draft, DraftBody, DraftName } from '@reelwright/contract/draft'
import { queryOptions } from '@tanstack/react-query'
import { Refusal } from './problem.js'
import { queries } from './queries.js'
import { answerOf, studio } from './studio.js'

/** What the person typed and did not send, in whichever browser. */
export const draftsQuery = queryOptions({
  queryKey: ['drafts'],
  queryFn: async () => (await answerOf(studio.GET('/api/users/me/drafts'))).items as readonly Draft[],
})

/** Milliseconds after the last letter, and after a studio that did not answer. */
const [SOON, LATER] = [500, 5_000]
/** A browser that leaves a page sends no more than this with its last breath. */
const LAST_BREATH = 60_000

/** What has not reached the studio yet stands here, under the person and their organization: it outlives a reload and an outage. */
type Unsent = { readonly at: number; readonly body: DraftBody }

const readUnsent = (place: string): Unsent | undefined => {
  try {
    return JSON.parse(localStorage.getItem(place) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}

const due = new Map<string, ReturnType<typeof setTimeout>>()
let sending: Promise<unknown> = Promise.resolve()

const isOf = (name: DraftName) => (draft: Draft) => draft.name === name
const put = (name: DraftName, draft: Draft | undefined): void => {
  queries.setQueryData(draftsQuery.queryKey, (before) => [...(before ?? []).filter((one) => !isOf(name)(one)), ...(draft ? [draft] : [])])
}

const send = async (place: string, name: DraftName): Promise<void> => {
  const text = localStorage.getItem(place)
  const unsent = readUnsent(place)
  if (text === null || !unsent) return
  try {
    const params = { path: { name } }
    await answerOf(studio.PUT('/api/users/me/drafts/{name}', { params, body: { body: unsent.body }, keepalive: text.length < LAST_BREATH }))
    if (localStorage.getItem(place) === text) localStorage.removeItem(place)
  } catch (error) {
    // What the studio refuses is not asked for again: it stays in this browser.
    if (!(error instanceof Refusal && error.status >= 400 && error.status < 500)) sendIn(LATER, place, name)
  }
}

const sendIn = (wait: number, place: string, name: DraftName): void => {
  clearTimeout(due.get(place))
  const go = (): void => {
    due.delete(place)
    sending = sending.then(() => send(place, name))
  }
  due.set(place, setTimeout(go, wait))
}

/** Where in this browser a draft waits to be sent. */
export const placeOf = (name: DraftName, userId: string, organizationId: string): string => `draft:${organizationId}:${userId}:${name}`

/** Keeps a draft: at once here, in a moment at the studio. */
export const keepDraft = (place: string, name: DraftName, body: DraftBody): void => {
  const at = Date.now()
  localStorage.setItem(place, JSON.stringify({ at, body } satisfies Unsent))
  put(name, { name, body, updatedAt: new Date(at).toISOString() })
  sendIn(SOON, place, name)
}

export const dropDraft = (place: string, name: DraftName): void => {
  clearTimeout(due.get(place))
  localStorage.removeItem(place)
  put(name, undefined)
  sending = sending.then(() => studio.DELETE('/api/users/me/drafts/{name}', { params: { path: { name } } }).catch(() => undefined))
}

/** The draft as it was typed last, here or elsewhere. What the studio never got is sent now. */
export const latestDraft = (place: string, name: DraftName, known: readonly Draft[] | undefined): DraftBody | undefined => {
  const there = known?.find(isOf(name))
  const here = readUnsent(place)
  if (!here || (there && Date.parse(there.updatedAt) > here.at)) return there?.body
  if (!due.has(place)) sendIn(0, place, name)
  return here.body
}
