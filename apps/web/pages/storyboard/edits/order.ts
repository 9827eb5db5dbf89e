import type { Scene, Storyboard } from '@reelwright/contract/scene'

/** Where scenes go: right before or after another, or to the end of a section. */
export type Place = { readonly before: string } | { readonly after: string } | { readonly endOf: string }

export const scenesIn = (board: Storyboard): readonly Scene[] => board.sections.flatMap(({ scenes }) => scenes)

const inserted = (scenes: readonly Scene[], moving: readonly Scene[], sectionId: string, place: Place): readonly Scene[] => {
  if ('endOf' in place) return place.endOf === sectionId ? [...scenes, ...moving] : scenes
  const anchor = 'before' in place ? place.before : place.after
  const at = scenes.findIndex(({ id }) => id === anchor)
  if (at < 0) return scenes
  const cut = 'before' in place ? at : at + 1
  return [...scenes.slice(0, cut), ...moving, ...scenes.slice(cut)]
}

/** The same storyboard with some scenes elsewhere, in the order in which they stand; the same one where nothing moves. */
export const moved = (board: Storyboard, ids: readonly string[], place: Place): Storyboard => {
  const going = new Set(ids)
  const anchor = 'endOf' in place ? undefined : 'before' in place ? place.before : place.after
  if (anchor !== undefined && going.has(anchor)) return board
  const moving = scenesIn(board).filter(({ id }) => going.has(id))
  let order = 0
  const sections = board.sections.map((section) => {
    const staying = section.scenes.filter(({ id }) => !going.has(id))
    const scenes = inserted(staying, moving, section.id, place).map((scene) => ({ ...scene, sectionId: section.id, order: order++ }))
    return { ...section, scenes }
  })
  const after = { sections }
  const line = (of: Storyboard): string => of.sections.map(({ id, scenes }) => `${id}:${scenes.map((scene) => scene.id)}`).join(';')
  return line(after) === line(board) ? board : after
}

/** What the studio is told of an order. */
export const orderOf = (board: Storyboard): { readonly id: string; readonly scenes: string[] }[] =>
  board.sections.map(({ id, scenes }) => ({ id, scenes: scenes.map((scene) => scene.id) }))

/** One place on or back for a scene, over the edge of its section too. */
export const stepPlace = (board: Storyboard, id: string, by: -1 | 1): Place | undefined => {
  const at = board.sections.findIndex(({ scenes }) => scenes.some((scene) => scene.id === id))
  const { scenes } = board.sections[at] ?? { scenes: [] }
  const next = scenes[scenes.findIndex((scene) => scene.id === id) + by]
  if (next) return by < 0 ? { before: next.id } : { after: next.id }
  const neighbour = board.sections[at + by]
  if (!neighbour) return undefined
  const first = neighbour.scenes[0]
  return by < 0 || !first ? { endOf: neighbour.id } : { before: first.id }
}
