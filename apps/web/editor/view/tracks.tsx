import { findClip } from '@reelwright/film/timeline/reading'
import type { Timeline, TrackKind } from '@reelwright/film/timeline/timeline'
import { AudioLines, Captions, Film, type LucideIcon, Music2, Shapes } from 'lucide-react'
import { type CSSProperties, type DragEvent, type RefObject, useMemo, useRef } from 'react'
import type { AssetUrls } from '../../player/player.js'
import { editor as words } from '../../words/editor.js'
import { select, useEditorState } from '../editor-state.js'
import { newId, putAt } from '../model/brought.js'
import { tracksDown } from '../model/intents.js'
import { type Editor, tryEdit } from '../run-command.js'
import { useFrames } from '../use-player.js'
import { beginMarquee } from './marquee.js'
import { RULER_HEIGHT, Ruler } from './ruler.js'
import { TRACK_HEIGHT } from './tones.js'
import { TrackRow } from './track-row.js'
import { useDrag } from './use-drag.js'
import { NAMES, type View } from './use-view.js'

const ICONS: Readonly<Record<TrackKind, LucideIcon>> = {
  graphics: Shapes,
  captions: Captions,
  video: Film,
  narration: AudioLines,
  music: Music2,
}

const Playhead = ({
  editor,
  view,
  line,
}: {
  readonly editor: Editor
  readonly view: View
  readonly line: RefObject<HTMLDivElement | null>
}) => {
  useFrames(editor.player, ({ frame, playing }) => {
    placeAt(line.current, frame, view.pixelsPerFrame)
    if (playing) view.reveal(frame, true)
  })
  return (
    <div
      ref={line}
      aria-hidden
      className="pointer-events-none absolute inset-y-0 z-20 w-px bg-accent"
      style={{ left: NAMES, transform: `translateX(${(editor.player?.state().frame ?? 0) * view.pixelsPerFrame}px)` }}
    >
      <span className="absolute top-0 -left-[5px] h-3.5 w-[11px] rounded-t-sm rounded-b-full bg-accent" />
    </div>
  )
}

const placeAt = (line: HTMLElement | null, frame: number, pixelsPerFrame: number): void => {
  if (line) line.style.transform = `translateX(${frame * pixelsPerFrame}px)`
}

/** The film as tracks over one another, under a ruler. */
export const Tracks = ({
  editor,
  shown,
  assets,
  view,
  frames,
}: {
  readonly editor: Editor
  /** With what is being dragged. */
  readonly shown: Timeline
  readonly assets: AssetUrls
  readonly view: View
  readonly frames: number
}) => {
  const main = useEditorState((state) => state.selected)
  const others = useEditorState((state) => state.others)
  const selected = useMemo(() => new Set(main === undefined ? [] : [...others, main]), [main, others])
  const snappedAt = useEditorState((state) => state.preview?.snappedAt)
  const begin = useDrag(editor, view.pixelsPerFrame, () => view.scroller.current)
  const { pixelsPerFrame } = view
  const line = useRef<HTMLDivElement>(null)
  const tracks = tracksDown(shown)
  const band = useRef<HTMLDivElement>(null)
  /** What of the left is dragged over the tracks, and what letting go of it here would do. */
  const putHere = (event: DragEvent<HTMLElement>, id: string) => {
    const { brought } = useEditorState.getState()
    if (!brought || !editor.may) return undefined
    event.preventDefault()
    const frame = Math.max(0, Math.round((event.clientX - event.currentTarget.getBoundingClientRect().left - NAMES) / pixelsPerFrame))
    const over = (event.target as HTMLElement).closest<HTMLElement>('[data-track]')?.dataset.track
    return { brought, edit: putAt(editor.timeline, brought, frame, id, over === 'music' ? 'music' : 'narration') }
  }
  const hover = (event: DragEvent<HTMLElement>): void => {
    const put = putHere(event, 'x')
    if (!put) return
    const { timeline } = editor
    const { to } = put.edit
    const snappedAt = 'track' in to ? to.from : to.before === null ? frames : findClip(timeline, to.before)?.start
    useEditorState.setState({ preview: { timeline, edits: [], snappedAt, words: words.puts(put.brought.name), refused: undefined } })
  }
  const leave = (): void => useEditorState.setState({ preview: undefined })
  const drop = (event: DragEvent<HTMLElement>): void => {
    leave()
    const put = putHere(event, newId(editor.timeline, 'x'))
    if (!put) return
    const { asset, url } = put.brought
    useEditorState.setState(({ addresses }) => ({ addresses: { ...addresses, [asset.hash]: { url } } }))
    if (tryEdit(editor, put.edit, '')) select(put.edit.clipId)
  }
  return (
    <section aria-label={words.timeline} className="relative min-h-0 flex-1">
      <div
        ref={view.scroller}
        onScroll={view.look}
        className="absolute inset-0 overflow-auto overscroll-contain bg-sunken contain-strict"
        style={{ '--names': `${NAMES}px` } as CSSProperties}
      >
        <div className="relative flex min-h-full min-w-full flex-col" style={{ width: NAMES + view.width }}>
          <div className="sticky top-0 z-[15] flex border-b border-line bg-panel" style={{ height: RULER_HEIGHT }}>
            <span className="shrink-0" style={{ width: NAMES }} />
            <Ruler
              timeline={shown}
              player={editor.player}
              pixelsPerFrame={pixelsPerFrame}
              view={view.view}
              frames={frames}
              onScrub={(frame) => placeAt(line.current, frame, pixelsPerFrame)}
            />
          </div>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: clips are buttons; keys select, trim and move them */}
          <div
            className="relative flex-1"
            onPointerDown={(event) => {
              if ((event.target as HTMLElement).closest('[data-clip]')) begin(event)
              else if (event.button === 0 && !(event.target as HTMLElement).closest('[data-names]'))
                beginMarquee(event, tracks, pixelsPerFrame, NAMES, view.scroller.current, band)
            }}
            onDragOver={hover}
            onDragLeave={(event) => !event.currentTarget.contains(event.relatedTarget as Node | null) && leave()}
            onDrop={drop}
            onDoubleClick={(event) => {
              const id = (event.target as HTMLElement).closest<HTMLElement>('[data-clip]')
              if (id) editor.player?.seek(Math.round(Number.parseFloat(id.style.left) / pixelsPerFrame))
            }}
          >
            {tracks.map((track) => {
              const Icon = ICONS[track.kind]
              return (
                <div key={track.id} data-track={track.kind} className="flex border-b border-line">
                  <span
                    data-names
                    className="sticky left-0 z-30 flex shrink-0 items-center gap-2 border-r border-line bg-panel px-3 text-2xs font-medium text-quiet"
                    style={{ width: NAMES, height: TRACK_HEIGHT[track.kind] }}
                  >
                    <Icon aria-hidden className="size-3.5 text-faint" />
                    <span className="truncate">{track.name}</span>
                  </span>
                  <div className="min-w-0 flex-1">
                    <TrackRow
                      track={track}
                      rate={shown.rate}
                      assets={assets}
                      pixelsPerFrame={pixelsPerFrame}
                      view={view.view}
                      selected={selected}
                      main={main}
                      may={editor.may}
                    />
                  </div>
                </div>
              )
            })}
            <div
              ref={band}
              aria-hidden
              className="pointer-events-none absolute top-0 left-0 z-20 hidden rounded-sm border border-accent bg-accent/15"
            />
          </div>
          {snappedAt !== undefined && (
            <div
              aria-hidden
              className="pointer-events-none absolute inset-y-0 z-20 w-px bg-good"
              style={{ left: NAMES + snappedAt * pixelsPerFrame }}
            />
          )}
          <Playhead editor={editor} view={view} line={line} />
        </div>
      </div>
      <span
        aria-hidden
        className="absolute top-0 left-0 z-30 border-r border-b border-line bg-panel"
        style={{ width: NAMES, height: RULER_HEIGHT }}
      />
    </section>
  )
}
