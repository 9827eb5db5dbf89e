import type { Scene, ScenePatch } from '@reelwright/contract/scene'

export type SceneField = keyof ScenePatch

/** What a person changed of a scene and the studio has not taken yet. */
export type Draft = {
  readonly projectId: string
  readonly patch: ScenePatch
  /** The changed fields as they were when the person began. */
  readonly base: Partial<Scene>
  /** The revision that `base` is of. */
  readonly revision: number
  /** Fields that somebody else changed too: a person chooses. */
  readonly conflicts: readonly SceneField[]
  /** Why the studio did not take it, by field. */
  readonly refused?: { readonly field: SceneField | null; readonly message: string }
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null)

const fieldsOf = (patch: ScenePatch): readonly SceneField[] => Object.keys(patch) as SceneField[]

const picked = (scene: Scene, fields: readonly SceneField[]): Partial<Scene> =>
  Object.fromEntries(fields.map((field) => [field, scene[field]])) as Partial<Scene>

/** A person changes one thing more. What is changed back is no change. */
export const drafted = (draft: Draft | undefined, projectId: string, scene: Scene, patch: ScenePatch): Draft | undefined => {
  const base = { ...picked(scene, fieldsOf(patch)), ...draft?.base }
  const all = { ...draft?.patch, ...patch }
  const fields = fieldsOf(all).filter((field) => !same(all[field], base[field]))
  if (fields.length === 0) return undefined
  return {
    projectId,
    patch: Object.fromEntries(fields.map((field) => [field, all[field]])) as ScenePatch,
    base,
    revision: draft?.revision ?? scene.revision,
    conflicts: (draft?.conflicts ?? []).filter((field) => fields.includes(field)),
  }
}

/** The scene as the person sees it: the studio's, with what they changed. */
export const withDraft = (scene: Scene, draft: Draft | undefined): Scene => (draft ? ({ ...scene, ...draft.patch } as Scene) : scene)

/**
 * A draft on the scene as it is now, after somebody else changed it: what they did to other fields is taken over, what both
 * came to alike is done, and what both changed differently is a conflict.
 */
export const merged = (draft: Draft, now: Scene): Draft | undefined => {
  const left = fieldsOf(draft.patch).filter((field) => !same(draft.patch[field], now[field]))
  if (left.length === 0) return undefined
  return {
    ...draft,
    patch: Object.fromEntries(left.map((field) => [field, draft.patch[field]])) as ScenePatch,
    base: picked(now, left),
    revision: now.revision,
    conflicts: left.filter((field) => draft.conflicts.includes(field) || !same(draft.base[field], now[field])),
  }
}

/** What is left of a draft when the studio has taken `sent` of it and answered `now`. */
export const rest = (draft: Draft, sent: ScenePatch, now: Scene): Draft | undefined => {
  const left = fieldsOf(draft.patch).filter((field) => !same(draft.patch[field], sent[field]))
  if (left.length === 0) return undefined
  const patch = Object.fromEntries(left.map((field) => [field, draft.patch[field]])) as ScenePatch
  return { projectId: draft.projectId, patch, base: picked(now, left), revision: now.revision, conflicts: [] }
}

/** A conflict settled: the person's own words stand, or the other's. */
export const settled = (draft: Draft, field: SceneField, whose: 'mine' | 'theirs'): Draft | undefined => {
  const conflicts = draft.conflicts.filter((one) => one !== field)
  if (whose === 'mine') return { ...draft, conflicts }
  const { [field]: _, ...patch } = draft.patch
  return Object.keys(patch).length === 0 ? undefined : { ...draft, patch, conflicts }
}
