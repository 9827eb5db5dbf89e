import { timecodeOf } from '@reelwright/film/timecode'
import type { Timeline } from '@reelwright/film/timeline/timeline'
import { memo, type PointerEvent, useRef } from 'react'
import type { Player } from '../../player/player.js'
import { classes } from '../../ui/classes.js'
import { editor as words } from '../../words/editor.js'
import { rulerTicks } from '../model/ruler-ticks.js'
import { useFrames, usePlayer } from '../use-player.js'
import { stir } from './calm.js'
import type { Window } from './track-row.js'

export const RULER_HEIGHT = 30
/** Milliseconds between two pictures while scrubbing. */
const SCRUB = 70

/** Whether two marks stand in different places of 6 pixels: of those that do not, one is drawn. */
const apart = (a: number, b: number, pixelsPerFrame: number): boolean =>
  Math.floor((a * pixelsPerFrame) / 6) !== Math.floor((b * pixelsPerFrame) / 6)

const Marks = memo(
  ({
    timeline,
    pixelsPerFrame,
    view,
    frames,
  }: {
    readonly timeline: Timeline
    readonly pixelsPerFrame: number
    readonly view: Window
    readonly frames: number
  }) => {
    const [from, to] = [Math.floor(view.from / pixelsPerFrame), Math.min(frames, Math.ceil(view.to / pixelsPerFrame))]
    return (
      <>
        {rulerTicks(from, to, pixelsPerFrame, timeline.rate).map(({ frame, named }) => (
          <span
            key={frame}
            className={classes('absolute bottom-0 border-l', named ? 'h-3 border-line-strong' : 'h-1.5 border-line')}
            style={{ left: frame * pixelsPerFrame }}
          >
            {named && (
              <span className="figures absolute bottom-2.5 left-1 text-2xs leading-4 text-faint">{timecodeOf(frame, timeline.rate)}</span>
            )}
          </span>
        ))}
        {timeline.markers
          .filter(({ frame }, n, all) => frame >= from && frame <= to && (n === 0 || apart(all[n - 1]!.frame, frame, pixelsPerFrame)))
          .map((marker) => (
            <span
              key={`${marker.kind} ${marker.frame} ${marker.name}`}
              title={marker.name}
              className={classes(
                'absolute bottom-0 size-1.5 -translate-x-1/2 rotate-45',
                marker.kind === 'chapter' ? 'bg-accent' : marker.kind === 'note' ? 'bg-good' : 'bg-line-strong',
              )}
              style={{ left: marker.frame * pixelsPerFrame }}
            />
          ))}
      </>
    )
  },
)

const LoopBand = ({ player, pixelsPerFrame }: { readonly player: Player | undefined; readonly pixelsPerFrame: number }) => {
  const loop = usePlayer(player, (state) => state.loop, undefined)
  return (
    loop && (
      <span
        className="absolute top-0 h-1.5 rounded-full bg-accent/60"
        style={{ left: loop.from * pixelsPerFrame, width: (loop.to - loop.from) * pixelsPerFrame }}
      />
    )
  )
}

/** Times along the film; dragging on it scrubs, with sound. */
export const Ruler = ({
  timeline,
  player,
  pixelsPerFrame,
  view,
  frames,
  onScrub,
}: {
  readonly timeline: Timeline
  readonly player: Player | undefined
  readonly pixelsPerFrame: number
  readonly view: Window
  readonly frames: number
  /** Moves the playhead at once; the picture follows as fast as it can. */
  readonly onScrub: (frame: number) => void
}) => {
  const waiting = useRef<number>(undefined)
  const due = useRef<ReturnType<typeof setTimeout>>(undefined)
  const ruler = useRef<HTMLDivElement>(null)
  useFrames(player, ({ frame }) => {
    ruler.current?.setAttribute('aria-valuenow', String(frame))
    ruler.current?.setAttribute('aria-valuetext', words.placeIs(timecodeOf(frame, timeline.rate), timecodeOf(frames, timeline.rate)))
  })
  const scrub = (event: PointerEvent<HTMLDivElement>): void => {
    const { left } = event.currentTarget.getBoundingClientRect()
    const frame = Math.min(frames - 1, Math.max(0, Math.round((event.clientX - left) / pixelsPerFrame)))
    onScrub(frame)
    stir()
    const go = (): void => {
      due.current = undefined
      if (waiting.current === undefined) return
      player?.seek(waiting.current, { scrub: true })
      waiting.current = undefined
      due.current = setTimeout(go, SCRUB)
    }
    waiting.current = frame
    if (due.current === undefined) go()
  }
  return (
    <div
      ref={ruler}
      role="slider"
      tabIndex={0}
      aria-label={words.ruler}
      aria-valuemin={0}
      aria-valuemax={Math.max(0, frames - 1)}
      aria-valuenow={0}
      className="relative flex-1 cursor-col-resize touch-none outline-offset-[-2px] select-none"
      style={{ height: RULER_HEIGHT }}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        scrub(event)
      }}
      onPointerMove={(event) => event.currentTarget.hasPointerCapture(event.pointerId) && scrub(event)}
    >
      <Marks timeline={timeline} pixelsPerFrame={pixelsPerFrame} view={view} frames={frames} />
      <LoopBand player={player} pixelsPerFrame={pixelsPerFrame} />
    </div>
  )
}
