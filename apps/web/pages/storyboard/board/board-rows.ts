import type { Scene, Section, Storyboard } from '@reelwright/contract/scene'

/** `section` where frames of several sections stand in one row: the one it is of. */
export type Cell = { readonly scene: Scene; readonly number: number; readonly section?: Section } | 'add'
export type Row =
  | { readonly kind: 'section'; readonly key: string; readonly section: Section }
  | { readonly kind: 'cells'; readonly key: string; readonly sectionId: string; readonly cells: readonly Cell[] }

/** The storyboard as rows of so many frames: each section's head, its scenes, and a place to add one. */
export const boardRows = (board: Storyboard, columns: number, mayAdd: boolean): readonly Row[] => {
  let number = 0
  return board.sections.flatMap((section): Row[] => {
    const scenes: Cell[] = section.scenes.map((scene) => {
      number += 1
      return { scene, number }
    })
    const cells = mayAdd ? [...scenes, 'add' as const] : scenes
    const rows = Array.from({ length: Math.ceil(cells.length / columns) }, (_, n): Row => {
      const own = cells.slice(n * columns, (n + 1) * columns)
      return { kind: 'cells', key: `${section.id} ${n}`, sectionId: section.id, cells: own }
    })
    return [{ kind: 'section', key: section.id, section }, ...rows]
  })
}

/** Short sections one after another in the same rows, each frame under its section's name: a reel has one for each room. */
export const flowRows = (board: Storyboard, columns: number, mayAdd: boolean): readonly Row[] => {
  const scenes = board.sections.flatMap((section) => section.scenes.map((scene) => ({ scene, section })))
  const cells: Cell[] = scenes.map((cell, n) => ({ ...cell, number: n + 1 }))
  const last = board.sections.at(-1)
  if (mayAdd && last) cells.push('add')
  return Array.from({ length: Math.ceil(cells.length / columns) }, (_, n) => ({
    kind: 'cells',
    key: `flow ${n}`,
    sectionId: last?.id ?? '',
    cells: cells.slice(n * columns, (n + 1) * columns),
  }))
}

/** The row a scene stands in. */
export const rowOf = (rows: readonly Row[], sceneId: string): number =>
  rows.findIndex((row) => row.kind === 'cells' && row.cells.some((cell) => cell !== 'add' && cell.scene.id === sceneId))

/** Frames side by side in so many pixels, none narrower than `least`. */
export const columnsIn = (width: number, least: number, gap: number): number => Math.max(1, Math.floor((width + gap) / (least + gap)))
