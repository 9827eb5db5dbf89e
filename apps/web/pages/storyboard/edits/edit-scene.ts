import type { ScenePatch } from '@reelwright/contract/scene'
import { isRefusal, Refusal, sentenceOf } from '../../../api/problem.js'
import { queries } from '../../../api/queries.js'
import { answerOf, studio } from '../../../api/studio.js'
import { tell, tellProblem } from '../../../ui/toasts.js'
import { storyboard as words } from '../../../words/storyboard.js'
import { historyQuery } from '../../project/project-queries.js'
import { putScene, readBoardAgain, sceneOf } from './board-cache.js'
import { draftOf, setDraft, setSaving, tellRolledBack, useDrafts } from './drafts.js'
import { type Draft, drafted, merged, rest, type SceneField, settled } from './merge-draft.js'

/** Milliseconds of quiet after which typing is saved, and after which an unreachable studio is tried again. */
const QUIET = 700
const AGAIN = 5_000
/** What a person typed is kept for them to mend; a choice that is refused springs back. */
const TYPED: ReadonlySet<SceneField> = new Set(['narration', 'visualPrompt', 'videoPrompt', 'motionGraphicDesc'])

const timers = new Map<string, ReturnType<typeof setTimeout>>()
const running = new Map<string, Promise<void>>()

const later = (sceneId: string, wait: number): void => {
  clearTimeout(timers.get(sceneId))
  timers.set(
    sceneId,
    setTimeout(() => void saveDraft(sceneId), wait),
  )
}

const onTaken = (sceneId: string, draft: Draft, sent: ScenePatch, answer: Parameters<typeof putScene>[1]): void => {
  putScene(draft.projectId, answer)
  void queries.invalidateQueries({ queryKey: historyQuery(draft.projectId).queryKey })
  const now = draftOf(sceneId)
  const left = now && rest(now, sent, answer)
  setDraft(sceneId, left)
  if (left) later(sceneId, QUIET)
}

/** Somebody changed the scene meanwhile: their changes and these are put together where that can be done. */
const onChanged = async (sceneId: string): Promise<void> => {
  const now = await answerOf(studio.GET('/api/scenes/{id}', { params: { path: { id: sceneId } } }))
  const draft = draftOf(sceneId)
  if (!draft) return
  putScene(draft.projectId, now)
  const next = merged(draft, now)
  setDraft(sceneId, next)
  if (next && next.conflicts.length === 0) later(sceneId, 0)
  else if (next) tell({ title: words.conflictTold })
}

/** The studio refused it: choices go back to what they were, words stay for the person to mend. */
const onRefused = (sceneId: string, error: unknown): void => {
  const draft = draftOf(sceneId)
  if (!draft) return
  const fields = Object.keys(draft.patch) as SceneField[]
  const typed = fields.filter((field) => TYPED.has(field))
  const named = error instanceof Refusal ? (error.problem.fields?.[0]?.path ?? error.problem.field) : undefined
  const field = fields.find((one) => one === named?.split('.')[0]) ?? null
  if (typed.length < fields.length) {
    tellRolledBack(sceneId)
    tellProblem(error)
  }
  const patch = Object.fromEntries(typed.map((one) => [one, draft.patch[one]])) as ScenePatch
  setDraft(sceneId, typed.length === 0 ? undefined : { ...draft, patch, refused: { field, message: sentenceOf(error) } })
  // What was not at fault is saved by itself.
  if (typed.length > 0 && field && !TYPED.has(field)) later(sceneId, QUIET)
}

const save = async (sceneId: string, draft: Draft): Promise<void> => {
  const sent = draft.patch
  setSaving(sceneId, true)
  try {
    const headers = { 'if-match': `"${draft.revision}.edit"` }
    const answer = await answerOf(studio.PATCH('/api/scenes/{id}', { params: { path: { id: sceneId } }, headers, body: sent }))
    onTaken(sceneId, draft, sent, answer)
  } catch (error) {
    if (isRefusal(error, 'REVISION_CHANGED')) await onChanged(sceneId).catch(() => later(sceneId, AGAIN))
    else if (isRefusal(error, 'SCENE_NOT_FOUND')) {
      tell({ title: words.sceneGone })
      setDraft(sceneId, undefined)
      void readBoardAgain(draft.projectId)
    } else if (error instanceof Refusal && error.status >= 400 && error.status < 500 && error.status !== 401 && error.status !== 429)
      onRefused(sceneId, error)
    else later(sceneId, AGAIN)
  } finally {
    setSaving(sceneId, false)
  }
}

/** Saves what is drafted of a scene now, and whatever came while it was being saved. */
export const saveDraft = async (sceneId: string): Promise<void> => {
  clearTimeout(timers.get(sceneId))
  await running.get(sceneId)
  const draft = draftOf(sceneId)
  if (!draft || draft.conflicts.length > 0 || draft.refused) return
  const work = save(sceneId, draft).finally(() => running.delete(sceneId))
  running.set(sceneId, work)
  await work
}

/** Everything that waits of a film, before something is done that builds on it. */
export const saveDrafts = async (projectId: string): Promise<void> => {
  const waiting = Object.entries(useDrafts.getState().drafts).filter(([, draft]) => draft.projectId === projectId)
  await Promise.all(waiting.map(([sceneId]) => saveDraft(sceneId)))
}

/** Changes a scene: at once on the screen, soon in the studio. */
export const editScene = (projectId: string, sceneId: string, patch: ScenePatch, wait = QUIET): void => {
  const scene = sceneOf(projectId, sceneId)
  if (!scene) return
  setDraft(sceneId, drafted(draftOf(sceneId), projectId, scene, patch))
  later(sceneId, wait)
}

/** Takes back what the studio did not take. */
export const dropDraft = (sceneId: string): void => {
  clearTimeout(timers.get(sceneId))
  setDraft(sceneId, undefined)
}

export const settleConflict = (sceneId: string, field: SceneField, whose: 'mine' | 'theirs'): void => {
  const draft = draftOf(sceneId)
  if (!draft) return
  setDraft(sceneId, settled(draft, field, whose))
  later(sceneId, 0)
}
