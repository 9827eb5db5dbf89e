import type { Scene } from '@reelwright/contract/scene'
import { Plus, X } from 'lucide-react'
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import { Button } from '../../../ui/button.js'
import { classes } from '../../../ui/classes.js'
import { Input } from '../../../ui/field.js'
import { IconButton } from '../../../ui/icon-button.js'
import { scene as words } from '../../../words/scene.js'
import { editScene } from '../edits/edit-scene.js'

type Point = Scene['focalPoints'][number]
const MOST = 3

const share = (value: number): number => Math.round(Math.min(1, Math.max(0, value)) * 1000) / 1000

/** Where in the picture's box a pointer is. */
const at = (event: { readonly clientX: number; readonly clientY: number }, box: DOMRect): { readonly x: number; readonly y: number } => ({
  x: share((event.clientX - box.left) / box.width),
  y: share((event.clientY - box.top) / box.height),
})

const NUDGES: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

type Editor = { readonly projectId: string; readonly scene: Scene; readonly src: string; readonly may: boolean }

/** The points a camera keeps in sight, set on the whole picture: by click, by dragging, by keys, by numbers. */
export const FocalEditor = ({ projectId, scene, src, may }: Editor) => {
  const { focalPoints: points } = scene
  const box = useRef<HTMLDivElement>(null)
  const [dragged, setDragged] = useState<number>()
  const change = (next: readonly Point[]): void => editScene(projectId, scene.id, { focalPoints: next.map((point) => ({ ...point })) })
  const put = (n: number, point: Partial<Point>): void => change(points.map((one, i) => (i === n ? { ...one, ...point } : one)))
  const add = (point: { readonly x: number; readonly y: number }): void => {
    if (points.length < MOST) change([...points, { ...point, description: '' }])
  }
  const onMove = (event: PointerEvent): void => {
    if (dragged !== undefined && box.current) put(dragged, at(event, box.current.getBoundingClientRect()))
  }
  const onKey = (event: KeyboardEvent, n: number): void => {
    const nudge = NUDGES[event.key]
    const point = points[n]
    if (event.key === 'Delete' || event.key === 'Backspace') change(points.filter((_, i) => i !== n))
    else if (nudge && point) {
      const by = event.shiftKey ? 0.05 : 0.01
      put(n, { x: share(point.x + nudge[0] * by), y: share(point.y + nudge[1] * by) })
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the points and the button below do the same by keys */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: see above */}
      <div
        ref={box}
        className={classes(
          'relative touch-none overflow-hidden rounded-lg bg-sunken select-none',
          may && points.length < MOST && 'cursor-crosshair',
        )}
        onClick={(event) =>
          may && event.target === event.currentTarget.firstChild && add(at(event, event.currentTarget.getBoundingClientRect()))
        }
        onPointerMove={onMove}
        onPointerUp={() => setDragged(undefined)}
      >
        <img src={src} alt="" draggable={false} className="block w-full" />
        {points.map((point, n) => (
          <button
            // biome-ignore lint/suspicious/noArrayIndexKey: points are told apart by their place
            key={n}
            type="button"
            disabled={!may}
            aria-label={`${words.point(n + 1)}: ${Math.round(point.x * 100)} %, ${Math.round(point.y * 100)} %. ${point.description}`}
            onPointerDown={(event) => {
              event.currentTarget.parentElement?.setPointerCapture(event.pointerId)
              setDragged(n)
            }}
            onKeyDown={(event) => onKey(event, n)}
            style={{ left: `${point.x * 100}%`, top: `${point.y * 100}%` }}
            className={classes(
              'figures absolute grid size-7 -translate-x-1/2 -translate-y-1/2 place-items-center rounded-full border-2 text-xs font-bold shadow-float',
              n === 0 ? 'border-on-accent bg-accent text-on-accent' : 'border-ink bg-panel text-ink',
              may && 'cursor-grab active:cursor-grabbing',
            )}
          >
            {n + 1}
          </button>
        ))}
      </div>
      {may && <p className="mt-1.5 text-xs text-faint">{points.length < MOST ? words.pointsHelp : words.pointsFull}</p>}
      <ul className="mt-2 flex flex-col gap-1.5">
        {points.map((point, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: points are told apart by their place
          <li key={n} className="grid grid-cols-[1rem_4.5rem_4.5rem_minmax(0,1fr)_auto] items-center gap-1.5">
            <span className="figures text-xs font-semibold">{n + 1}</span>
            {(['x', 'y'] as const).map((axis) => (
              <Input
                key={axis}
                type="number"
                min={0}
                max={100}
                step={1}
                disabled={!may}
                aria-label={`${words.point(n + 1)}: ${axis === 'x' ? words.pointX : words.pointY}`}
                value={String(Math.round(point[axis] * 1000) / 10)}
                onChange={(event) => event.target.value !== '' && put(n, { [axis]: share(Number(event.target.value) / 100) })}
                className="figures h-8 px-1.5"
              />
            ))}
            <Input
              disabled={!may}
              maxLength={300}
              aria-label={`${words.point(n + 1)}: ${words.pointAt}`}
              placeholder={words.pointAt}
              value={point.description}
              onChange={(event) => put(n, { description: event.target.value })}
              className="h-8 px-2"
            />
            {may && (
              <IconButton label={words.removePoint(n + 1)} onClick={() => change(points.filter((_, i) => i !== n))} className="size-7">
                <X aria-hidden />
              </IconButton>
            )}
          </li>
        ))}
      </ul>
      {may && points.length < MOST && (
        <Button kind="quiet" size="small" className="mt-1" onClick={() => add({ x: 0.5, y: 0.5 })}>
          <Plus aria-hidden />
          {words.addPoint}
        </Button>
      )}
    </div>
  )
}
