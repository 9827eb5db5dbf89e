import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { Plus } from 'lucide-react'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import { classes } from '../../../ui/classes.js'
import { storyboard as words } from '../../../words/storyboard.js'
import { useBoard } from './board-context.js'
import { boardRows, columnsIn, flowRows, type Row, rowOf } from './board-rows.js'
import { useBoardState } from './board-state.js'
import { DragBoard } from './drag-board.js'
import { SceneCard } from './scene-card.js'
import { SectionHead } from './section-head.js'
import { boardKeys } from './use-board-keys.js'
import { useWidth } from './use-width.js'

const LEAST = { small: 172, medium: 228, large: 400 } as const
const GAP = 20
/** What stands below a frame, about; rows are measured once they are shown. */
const BELOW = 128

const AddTile = ({ sectionId, below }: { readonly sectionId: string; readonly below: boolean }) => {
  const { ask } = useBoard()
  return (
    <button
      type="button"
      onClick={() => ask({ kind: 'add', sectionId })}
      className={classes(
        'flex aspect-video w-full items-center justify-center gap-2 self-start rounded-lg border border-dashed border-line text-quiet transition-colors hover:border-line-strong hover:text-ink',
        below && 'mt-7',
      )}
    >
      <Plus aria-hidden className="size-4" />
      {words.addScene}
    </button>
  )
}

const RowView = ({ row, columns }: { readonly row: Row; readonly columns: number }) => {
  if (row.kind === 'section') return <SectionHead section={row.section} />
  return (
    <div className="grid pb-5" style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`, columnGap: GAP }}>
      {row.cells.map((cell) =>
        cell === 'add' ? (
          <AddTile key="add" sectionId={row.sectionId} below={row.key.startsWith('flow')} />
        ) : (
          <SceneCard key={cell.scene.id} {...cell} />
        ),
      )}
    </div>
  )
}

/** All frames of the film, section by section; only those that are in sight are drawn. */
export const BoardGrid = () => {
  const context = useBoard()
  const { project, board, may, opened } = context
  const size = useBoardState((state) => state.size)
  const ref = useRef<HTMLDivElement>(null)
  const { width, top } = useWidth(ref)
  const columns = columnsIn(width, LEAST[size], GAP)
  const inRows = project.format === 'property' ? flowRows : boardRows
  const rows = useMemo(() => inRows(board, columns, may), [inRows, board, columns, may])
  const frame = ((width - GAP * (columns - 1)) / columns) * (9 / 16)
  const virtual = useWindowVirtualizer({
    count: width > 0 ? rows.length : 0,
    estimateSize: (n) => (rows[n]?.kind === 'section' ? 52 : frame + BELOW),
    getItemKey: (n) => rows[n]?.key ?? n,
    overscan: 2,
    scrollMargin: top,
    scrollPaddingStart: 110,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows of another width have other heights
  useEffect(() => virtual.measure(), [columns, width])
  const goTo = useCallback(
    (sceneId: string): void => {
      const row = rowOf(rows, sceneId)
      if (row < 0) return
      const focus = (tries: number): void => {
        const node = ref.current?.querySelector<HTMLElement>(`[data-scene="${CSS.escape(sceneId)}"]`)
        if (node) node.focus({ preventScroll: true })
        else if (tries > 0) requestAnimationFrame(() => focus(tries - 1))
      }
      virtual.scrollToIndex(row, { align: 'auto' })
      focus(20)
    },
    [rows, virtual],
  )
  // A scene that is opened from elsewhere comes into sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when another one is opened
  useEffect(() => {
    const row = opened ? rowOf(rows, opened) : -1
    if (row >= 0 && width > 0) virtual.scrollToIndex(row, { align: 'auto' })
  }, [opened, width > 0, columns])
  return (
    <DragBoard columns={columns}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys for the frames inside */}
      <div ref={ref} onKeyDown={boardKeys(context, columns, goTo)} className="relative" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => (
          <div
            key={item.key}
            data-index={item.index}
            ref={virtual.measureElement}
            className="absolute inset-x-0 top-0"
            style={{ transform: `translateY(${item.start - top}px)` }}
          >
            <RowView row={rows[item.index]!} columns={columns} />
          </div>
        ))}
      </div>
    </DragBoard>
  )
}
