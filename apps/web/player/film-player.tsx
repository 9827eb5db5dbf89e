import { Pause, Play } from 'lucide-react'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { IconButton } from '../ui/icon-button.js'
import { player as words } from '../words/player.js'
import { openPlayer } from './open-player.js'
import type { AssetUrls, FilmPlayerProps, Player, PlayerState, UrlOf } from './player.js'
import { timeText } from './time-text.js'
import { Volume } from './volume.js'

/** The lighter copy of what is played; pictures are shown from the whole. */
const urlsFrom =
  (assets: AssetUrls): UrlOf =>
  ({ hash }) =>
    assets[hash]?.proxyUrl ?? assets[hash]?.url

const NOTHING: PlayerState = {
  frame: 0,
  frames: 0,
  playing: false,
  rate: 1,
  loop: undefined,
  volume: 1,
  muted: false,
  waiting: true,
  fault: undefined,
}

const never = (): (() => void) => () => undefined

/** What a player tells, as React reads it. */
const usePlayerState = (player: Player | undefined): PlayerState =>
  useSyncExternalStore(player?.subscribe ?? never, player?.state ?? (() => NOTHING))

const Controls = ({ player, timeline }: { readonly player: Player; readonly timeline: FilmPlayerProps['timeline'] }) => {
  const state = usePlayerState(player)
  const { playing, frame, frames, waiting } = state
  const [now, all] = [timeText(frame, timeline.rate), timeText(frames, timeline.rate)]
  return (
    <div className="flex items-center gap-3 px-2 py-1.5 text-sm">
      <IconButton label={playing ? words.pause : words.play} onClick={() => player.toggle()}>
        {playing ? <Pause /> : <Play />}
      </IconButton>
      <span className="shrink-0 tabular-nums text-quiet">
        {now} / {all}
      </span>
      <input
        type="range"
        className="min-w-0 flex-1 accent-accent"
        aria-label={words.place}
        aria-valuetext={words.placeIs(now, all)}
        min={0}
        max={Math.max(0, frames - 1)}
        value={frame}
        onChange={({ target }) => player.seek(Number(target.value), { scrub: true })}
      />
      <output className="w-16 text-xs text-faint" aria-live="polite">
        {waiting ? words.loading : ''}
      </output>
      <Volume player={player} state={state} />
    </div>
  )
}

/** A film as it will be, evaluated on a canvas that fills its box. */
export const FilmPlayer = ({ timeline, assets, frame, onFrame, controls = false, onPlayer, label }: FilmPlayerProps) => {
  const canvas = useRef<HTMLCanvasElement>(null)
  const box = useRef<HTMLDivElement>(null)
  const [player, setPlayer] = useState<Player>()
  // What the player is opened with, and told of when it changes: it lives as long as its canvas.
  const given = useRef({ timeline, assets })
  const told = useRef({ onFrame, onPlayer })
  told.current = { onFrame, onPlayer }

  useEffect(() => {
    if (!canvas.current || !box.current) return
    const { timeline: first, assets: urls } = given.current
    const opened = openPlayer({ canvas: canvas.current, timeline: first, urlOf: urlsFrom(urls) })
    let last = -1
    const stop = opened.subscribe((state) => {
      if (state.frame !== last) told.current.onFrame?.(state.frame)
      last = state.frame
    })
    const observer = new ResizeObserver(([entry]) => {
      if (!entry) return
      const { width, height } = entry.contentRect
      opened.resize(width * devicePixelRatio, height * devicePixelRatio)
    })
    observer.observe(box.current)
    setPlayer(opened)
    told.current.onPlayer?.(opened)
    return () => {
      stop()
      observer.disconnect()
      told.current.onPlayer?.(undefined)
      opened.dispose()
    }
  }, [])

  useEffect(() => {
    if (!player || (given.current.timeline === timeline && given.current.assets === assets)) return
    // What stands around the picture shows the change first: putting a long film together takes longer than a frame.
    let after: ReturnType<typeof setTimeout> | undefined
    const next = requestAnimationFrame(() => {
      after = setTimeout(() => {
        given.current = { timeline, assets }
        player.setTimeline(timeline, urlsFrom(assets))
      })
    })
    return () => {
      cancelAnimationFrame(next)
      clearTimeout(after)
    }
  }, [player, timeline, assets])

  useEffect(() => {
    if (player && frame !== undefined && frame !== player.state().frame) player.seek(frame)
  }, [player, frame])

  const { fault } = usePlayerState(player)
  return (
    <div className="flex size-full min-h-0 flex-col">
      <div ref={box} className="relative grid min-h-0 flex-1 place-items-center overflow-hidden bg-black">
        <canvas ref={canvas} role="img" aria-label={label ?? words.picture(timeline.title)} className="max-h-full max-w-full" />
        {fault && (
          <p role="status" className="absolute inset-x-2 top-2 rounded-md bg-bad-wash px-3 py-2 text-sm text-bad">
            {fault.sentence}
          </p>
        )}
      </div>
      {controls && player && <Controls player={player} timeline={timeline} />}
    </div>
  )
}
