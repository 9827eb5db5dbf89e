import type { TimelineView } from '@reelwright/contract/timeline'
import { durationOf } from '@reelwright/film/timeline/reading'
import type { Timeline } from '@reelwright/film/timeline/timeline'
import { type RefObject, useCallback, useDeferredValue, useImperativeHandle, useMemo, useRef, useState } from 'react'
import { Group, Panel, Separator } from 'react-resizable-panels'
import { useMay } from '../api/session.js'
import { FilmPlayer } from '../player/film-player.js'
import type { Player } from '../player/player.js'
import type { CommandId } from '../words/editor.js'
import { useEditorState } from './editor-state.js'
import { Inspector } from './inspect/inspector.js'
import { KeysSheet } from './keys-sheet.js'
import { type Editor, runCommand } from './run-command.js'
import { SidePanel } from './side/side-panel.js'
import { ToolBar } from './tool-bar.js'
import { Transport } from './transport.js'
import type { FilmTimeline } from './use-film-timeline.js'
import { useKeys } from './use-keys.js'
import { usePictureFirst } from './view/picture-first.js'
import { Tracks } from './view/tracks.js'
import { useView, type View } from './view/use-view.js'

const bar = 'bg-line transition-colors hover:bg-accent focus-visible:bg-accent data-[separator=active]:bg-accent'

/** The tracks with their tools: the only part that is drawn anew while the zoom changes. */
const Below = ({
  ref,
  editor,
  shown,
  read,
  assets,
  run,
}: {
  readonly ref: RefObject<View | null>
  readonly editor: Editor
  readonly shown: Timeline
  readonly read: TimelineView
  readonly assets: TimelineView['assets']
  readonly run: (id: CommandId) => void
}) => {
  const { player, may } = editor
  const frames = durationOf(shown)
  const playhead = useCallback(() => player?.state().frame ?? 0, [player])
  const view = useView(frames, playhead)
  useImperativeHandle(ref, () => view)
  return (
    <div className="flex size-full flex-col">
      <ToolBar run={run} view={view} may={may} canUndo={read.canUndo} canRedo={read.canRedo} />
      <Tracks editor={editor} shown={shown} assets={assets} view={view} frames={frames} />
    </div>
  )
}

/** The player over the tracks, the inspector beside it, and the keys for all of it. */
export const FilmEditor = ({
  id,
  film,
  view: read,
  timeline,
}: {
  readonly id: string
  readonly film: FilmTimeline
  readonly view: TimelineView
  readonly timeline: Timeline
}) => {
  const [player, setPlayer] = useState<Player>()
  usePictureFirst(player)
  const may = useMay('editor')
  // The tracks show an edit at once, the picture right after them.
  const played = useDeferredValue(timeline)
  const preview = useEditorState((state) => state.preview)
  const shown = preview?.timeline ?? timeline
  const side = useEditorState((state) => state.side)
  const addresses = useEditorState((state) => state.addresses)
  const assets = useMemo(() => ({ ...addresses, ...read.assets }), [addresses, read.assets])
  const view = useRef<View>(null)
  const { edit, step } = film
  const editor: Editor = {
    timeline,
    player,
    may,
    edit,
    step,
    zoomBy: (factor) => view.current?.zoomBy(factor),
    fit: () => view.current?.fit(),
    reveal: (frame) => view.current?.reveal(frame),
  }
  const latest = useRef(editor)
  latest.current = editor
  const run = useCallback((command: CommandId): void => runCommand(command, latest.current), [])
  useKeys(run)
  return (
    <main className="min-h-0 flex-1">
      <Group orientation="vertical" className="size-full">
        <Panel id="above" defaultSize="56" minSize={220}>
          <Group orientation="horizontal" className="size-full">
            {side && (
              <>
                <Panel id="side" defaultSize={330} minSize={290} maxSize={480}>
                  <SidePanel id={id} side={side} editor={editor} run={run} />
                </Panel>
                <Separator className={`${bar} w-px`} />
              </>
            )}
            <Panel id="player" minSize={320}>
              <div className="flex size-full flex-col">
                <div className="min-h-0 flex-1">
                  <FilmPlayer timeline={played} assets={assets} onPlayer={setPlayer} />
                </div>
                {player && <Transport player={player} timeline={timeline} run={run} />}
              </div>
            </Panel>
            <Separator className={`${bar} w-px`} />
            <Panel id="inspector" defaultSize={300} minSize={240} maxSize={460}>
              <Inspector id={id} editor={editor} view={read} run={run} />
            </Panel>
          </Group>
        </Panel>
        <Separator className={`${bar} h-px`} />
        <Panel id="tracks" minSize={180}>
          <Below ref={view} editor={editor} shown={shown} read={read} assets={assets} run={run} />
        </Panel>
      </Group>
      <KeysSheet />
    </main>
  )
}
