import type { TimelineView } from '@reelwright/contract/timeline'
import { durationOf } from '@reelwright/film/timeline/reading'
import type { Timeline } from '@reelwright/film/timeline/timeline'
import { useCallback, useState } from 'react'
import { Group, Panel, Separator } from 'react-resizable-panels'
import { useMay } from '../api/session.js'
import { FilmPlayer } from '../player/film-player.js'
import type { Player } from '../player/player.js'
import type { CommandId } from '../words/editor.js'
import { useEditorState } from './editor-state.js'
import { Inspector } from './inspect/inspector.js'
import { KeysSheet } from './keys-sheet.js'
import { type Editor, runCommand } from './run-command.js'
import { ToolBar } from './tool-bar.js'
import { Transport } from './transport.js'
import type { FilmTimeline } from './use-film-timeline.js'
import { useKeys } from './use-keys.js'
import { usePictureFirst } from './view/picture-first.js'
import { Tracks } from './view/tracks.js'
import { useView } from './view/use-view.js'

const bar = 'bg-line transition-colors hover:bg-accent focus-visible:bg-accent data-[separator=active]:bg-accent'

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
  const preview = useEditorState((state) => state.preview)
  const shown = preview?.timeline ?? timeline
  const frames = durationOf(shown)
  const playhead = useCallback(() => player?.state().frame ?? 0, [player])
  const view = useView(frames, playhead)
  const { edit, step } = film
  const editor: Editor = { timeline, player, may, edit, step, zoomBy: view.zoomBy, fit: view.fit, reveal: view.reveal }
  const run = (command: CommandId): void => runCommand(command, editor)
  useKeys(run)
  return (
    <main className="min-h-0 flex-1">
      <Group orientation="vertical" className="size-full">
        <Panel id="above" defaultSize="56" minSize={220}>
          <Group orientation="horizontal" className="size-full">
            <Panel id="player" minSize={320}>
              <div className="flex size-full flex-col">
                <div className="min-h-0 flex-1">
                  <FilmPlayer timeline={timeline} assets={read.assets} onPlayer={setPlayer} />
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
          <div className="flex size-full flex-col">
            <ToolBar run={run} view={view} may={may} canUndo={read.canUndo} canRedo={read.canRedo} />
            <Tracks editor={editor} shown={shown} assets={read.assets} view={view} frames={frames} />
          </div>
        </Panel>
      </Group>
      <KeysSheet />
    </main>
  )
}
