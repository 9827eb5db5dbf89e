import { timecodeOf } from '@reelwright/film/timecode'
import type { Timeline } from '@reelwright/film/timeline/timeline'
import { ChevronLeft, ChevronRight, ChevronsLeft, ChevronsRight, Pause, Play } from 'lucide-react'
import { useRef } from 'react'
import type { Player } from '../player/player.js'
import { Volume } from '../player/volume.js'
import { IconButton } from '../ui/icon-button.js'
import { type CommandId, editor as words } from '../words/editor.js'
import { player as playerWords } from '../words/player.js'
import { useEditorState } from './editor-state.js'
import { keysOf } from './keys.js'
import { useFrames, usePlayer } from './use-player.js'

const Clock = ({ player, timeline }: { readonly player: Player; readonly timeline: Timeline }) => {
  const now = useRef<HTMLSpanElement>(null)
  useFrames(player, ({ frame }) => {
    if (now.current) now.current.textContent = timecodeOf(frame, timeline.rate)
  })
  const frames = usePlayer(player, (state) => state.frames, 0)
  return (
    <span className="figures px-2 text-xs text-faint">
      <span ref={now} className="font-medium text-ink" /> / {timecodeOf(frames, timeline.rate)}
    </span>
  )
}

/** Under the picture: play, steps, the time, how loud. */
export const Transport = ({
  player,
  timeline,
  run,
}: {
  readonly player: Player
  readonly timeline: Timeline
  readonly run: (id: CommandId) => void
}) => {
  const own = useEditorState((state) => state.keys)
  const playing = usePlayer(player, (state) => state.playing, false)
  const rate = usePlayer(player, (state) => state.rate, 1)
  const waiting = usePlayer(player, (state) => state.waiting, false)
  const muted = usePlayer(player, (state) => state.muted, false)
  const volume = usePlayer(player, (state) => state.volume, 1)
  const button = (id: CommandId, icon: React.ReactNode) => (
    <IconButton label={words.commands[id]} keys={keysOf(own, id)[0]} onClick={() => run(id)}>
      {icon}
    </IconButton>
  )
  return (
    <div className="grid h-11 shrink-0 grid-cols-[minmax(0,1fr)_auto_minmax(0,1fr)] items-center gap-2 border-t border-line bg-panel px-2">
      <div className="flex min-w-0 items-center gap-2">
        <Clock player={player} timeline={timeline} />
        <output aria-live="polite" className="truncate text-2xs text-faint">
          {waiting ? playerWords.loading : playing && rate !== 1 ? `${rate}×` : ''}
        </output>
      </div>
      <div className="flex items-center">
        {button('cutBack', <ChevronsLeft />)}
        {button('frameBack', <ChevronLeft />)}
        <IconButton
          label={playing ? playerWords.pause : playerWords.play}
          keys={keysOf(own, 'play')[0]}
          onClick={() => run('play')}
          className="mx-1 bg-raised text-ink"
        >
          {playing ? <Pause /> : <Play />}
        </IconButton>
        {button('frameOn', <ChevronRight />)}
        {button('cutOn', <ChevronsRight />)}
      </div>
      <div className="flex items-center justify-end gap-1">
        <Volume player={player} state={{ muted, volume }} />
      </div>
    </div>
  )
}
