import { create, type StoreApi, type UseBoundStore } from 'zustand'
import { persist } from 'zustand/middleware'
import type { Draft } from './merge-draft.js'

type Drafts = {
  readonly drafts: Readonly<Record<string, Draft>>
  readonly saving: ReadonlySet<string>
  /** Scenes whose change was just taken back, and when. */
  readonly rolledBack: Readonly<Record<string, number>>
}

/** What people changed of scenes and the studio has not taken yet; kept in this browser, so that a reload loses nothing. */
export const useDrafts: UseBoundStore<StoreApi<Drafts>> = create<Drafts>()(
  persist((): Drafts => ({ drafts: {}, saving: new Set(), rolledBack: {} }), {
    name: 'scene-drafts',
    partialize: ({ drafts }) => ({ drafts }),
  }),
)

export const draftOf = (sceneId: string): Draft | undefined => useDrafts.getState().drafts[sceneId]

export const setDraft = (sceneId: string, draft: Draft | undefined): void =>
  useDrafts.setState(({ drafts }) => {
    const { [sceneId]: _, ...others } = drafts
    return { drafts: draft ? { ...others, [sceneId]: draft } : others }
  })

export const setSaving = (sceneId: string, is: boolean): void =>
  useDrafts.setState(({ saving }) => {
    const next = new Set(saving)
    if (is) next.add(sceneId)
    else next.delete(sceneId)
    return { saving: next }
  })

export const tellRolledBack = (sceneId: string): void =>
  useDrafts.setState(({ rolledBack }) => ({ rolledBack: { ...rolledBack, [sceneId]: Date.now() } }))

export const useDraft = (sceneId: string): Draft | undefined => useDrafts(({ drafts }) => drafts[sceneId])
