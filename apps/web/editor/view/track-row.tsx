import type { Rate } from '@reelwright/film/time'
import type { Track } from '@reelwright/film/timeline/timeline'
import { memo } from 'react'
import type { AssetUrls } from '../../player/player.js'
import { classes } from '../../ui/classes.js'
import { editor as words } from '../../words/editor.js'
import { bundled, piecesOf, within } from '../model/track-pieces.js'
import { ClipBlock } from './clip-block.js'
import { TILE } from './tiles.js'
import { TRACK_HEIGHT, TRACK_LOOK } from './tones.js'

/** Pixels below which clips are drawn together, and how wide such stretches are. */
const [NARROW, RUN] = [12, 48]

export type Window = { readonly from: number; readonly to: number }

/** A track: of its clips, gaps and transitions only those that are in view. */
export const TrackRow = memo(
  ({
    track,
    rate,
    assets,
    pixelsPerFrame,
    view,
    selected,
    main,
    may,
  }: {
    readonly track: Track
    readonly rate: Rate
    readonly assets: AssetUrls
    readonly pixelsPerFrame: number
    readonly view: Window
    readonly selected: ReadonlySet<string>
    /** The one that keys mean: it alone is reached by Tab. */
    readonly main: string | undefined
    readonly may: boolean
  }) => {
    const height = TRACK_HEIGHT[track.kind]
    const { pieces, joints } = piecesOf(track)
    const [from, to] = [Math.floor(view.from / pixelsPerFrame), Math.ceil(view.to / pixelsPerFrame)]
    return (
      // biome-ignore lint/a11y/useSemanticElements: a track is no form
      <div role="group" aria-label={track.name} className="relative" style={{ height }}>
        {bundled(within(pieces, from, to), NARROW / pixelsPerFrame, RUN / pixelsPerFrame, selected).map((piece) => {
          const left = piece.from * pixelsPerFrame
          const width = (piece.to - piece.from) * pixelsPerFrame
          if (piece.kind === 'bundle')
            return (
              <span
                key={piece.key}
                className={classes('absolute top-[3px] rounded-[3px] border opacity-80', TRACK_LOOK[track.kind])}
                style={{ left, width: Math.max(2, width - 1), height: height - 6 }}
              />
            )
          if (piece.kind === 'gap')
            return (
              track.kind === 'video' && (
                <span
                  key={piece.key}
                  className="absolute top-[3px] truncate rounded-[5px] border border-dashed border-line-strong px-1.5 text-2xs leading-5 text-faint"
                  style={{ left, width: width - 1, height: height - 6 }}
                >
                  {words.gap}
                </span>
              )
            )
          // Only what is drawn part by part is told what is in view: the rest is not drawn again when the view moves on.
          const parts = piece.clip.source.kind === 'audio' || piece.clip.source.kind === 'video'
          return (
            <ClipBlock
              key={piece.key}
              clip={piece.clip}
              kind={track.kind}
              from={piece.from}
              rate={rate}
              assets={assets}
              pixelsPerFrame={pixelsPerFrame}
              seenFrom={parts ? Math.floor(Math.max(0, view.from - left) / TILE) * TILE : 0}
              seenTo={parts ? Math.min(width, Math.ceil((view.to - left) / TILE) * TILE) : width}
              height={height}
              selected={selected.has(piece.key)}
              main={main === piece.key}
              may={may}
            />
          )
        })}
        {joints
          .filter((joint) => joint.to > from && joint.from < to && (joint.to - joint.from) * pixelsPerFrame > 2)
          .map((joint) => (
            <span
              key={joint.key}
              title={words.transitions[joint.transition.kind]}
              className="pointer-events-none absolute top-[3px] z-10 flex h-4 items-center justify-center overflow-hidden rounded-sm bg-accent text-[9px] leading-none font-semibold text-on-accent"
              style={{ left: joint.from * pixelsPerFrame, width: Math.max(5, (joint.to - joint.from) * pixelsPerFrame) }}
            >
              {(joint.to - joint.from) * pixelsPerFrame > 44 && words.transitions[joint.transition.kind]}
            </span>
          ))}
      </div>
    )
  },
)
