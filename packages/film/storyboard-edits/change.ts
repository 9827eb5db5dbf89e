import type { Scene, Section } from '../storyboard.js'
import { numbered } from './numbered.js'

type SectionAt = { readonly name: string; readonly order: number }
type SceneAt = { readonly sectionId: string; readonly order: number; readonly scene: Scene }
/** What something was and what it became; null where it was not there. */
type Turned<T> = { readonly before: T | null; readonly after: T | null }

/** All that an edit changed of a storyboard, by id: enough to take it back and to do it again. */
export type StoryboardChange = {
  readonly sections: Readonly<Record<string, Turned<SectionAt>>>
  readonly scenes: Readonly<Record<string, Turned<SceneAt>>>
}

type Flat<T> = ReadonlyMap<string, T>

const sectionsIn = (sections: readonly Section[]): Flat<SectionAt> => new Map(sections.map(({ id, name, order }) => [id, { name, order }]))

const scenesIn = (sections: readonly Section[]): Flat<SceneAt> =>
  new Map(sections.flatMap(({ id, scenes }) => scenes.map((scene) => [scene.id, { sectionId: id, order: scene.order, scene }])))

const turned = <T>(before: Flat<T>, after: Flat<T>, same: (a: T, b: T) => boolean): Record<string, Turned<T>> => {
  const ids = new Set([...before.keys(), ...after.keys()])
  const changes: Record<string, Turned<T>> = {}
  for (const id of ids) {
    const [was, is] = [before.get(id) ?? null, after.get(id) ?? null]
    if (was === null || is === null || !same(was, is)) changes[id] = { before: was, after: is }
  }
  return changes
}

const alike = <T>(a: T, b: T): boolean => JSON.stringify(a) === JSON.stringify(b)

/** What turns one storyboard into another. */
export const changeBetween = (before: readonly Section[], after: readonly Section[]): StoryboardChange => ({
  sections: turned(sectionsIn(before), sectionsIn(after), alike),
  scenes: turned(scenesIn(before), scenesIn(after), alike),
})

export const isEmpty = ({ sections, scenes }: StoryboardChange): boolean =>
  Object.keys(sections).length === 0 && Object.keys(scenes).length === 0

const withTurned = <T>(now: Flat<T>, changes: Readonly<Record<string, Turned<T>>>, side: 'before' | 'after'): Map<string, T> => {
  const next = new Map(now)
  for (const [id, change] of Object.entries(changes)) {
    const value = change[side]
    if (value === null) next.delete(id)
    else next.set(id, value)
  }
  return next
}

/** A storyboard with an edit taken back (`before`) or done again (`after`). */
export const applyChange = (sections: readonly Section[], change: StoryboardChange, side: 'before' | 'after'): readonly Section[] => {
  const scenes = [...withTurned(scenesIn(sections), change.scenes, side).values()]
  const placed = [...withTurned(sectionsIn(sections), change.sections, side)].sort(([, a], [, b]) => a.order - b.order)
  return numbered(
    placed.map(([id, { name, order }]) => ({
      id,
      name,
      order,
      scenes: scenes
        .filter(({ sectionId }) => sectionId === id)
        .sort((a, b) => a.order - b.order)
        .map(({ scene }) => scene),
    })),
  )
}
