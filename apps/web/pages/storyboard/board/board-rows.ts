import type { Scene, Section, Storyboard } from '@reelwright/contract/scene'

export type Cell = { readonly scene: Scene; readonly number: number } | 'add'
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

/** The row a scene stands in. */
export const rowOf = (rows: readonly Row[], sceneId: string): number =>
  rows.findIndex((row) => row.kind === 'cells' && row.cells.some((cell) => cell !== 'add' && cell.scene.id === sceneId))

/** Frames side by side in so many pixels, none narrower than `least`. */
export const columnsIn = (width: number, least: number, gap: number): number => Math.max(1, Math.floor((width + gap) / (least + gap)))
