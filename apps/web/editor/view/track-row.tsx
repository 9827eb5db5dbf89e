import type { Rate } from '@reelwright/film/time'
import type { Track } from '@reelwright/film/timeline/timeline'
import { memo } from 'react'
import type { AssetUrls } from '../../player/player.js'
import { editor as words } from '../../words/editor.js'
import { piecesOf, within } from '../model/track-pieces.js'
import { ClipBlock } from './clip-block.js'
import { TRACK_HEIGHT } from './tones.js'

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
    may,
  }: {
    readonly track: Track
    readonly rate: Rate
    readonly assets: AssetUrls
    readonly pixelsPerFrame: number
    readonly view: Window
    readonly selected: string | undefined
    readonly may: boolean
  }) => {
    const height = TRACK_HEIGHT[track.kind]
    const { pieces, joints } = piecesOf(track)
    const [from, to] = [Math.floor(view.from / pixelsPerFrame), Math.ceil(view.to / pixelsPerFrame)]
    return (
      // biome-ignore lint/a11y/useSemanticElements: a track is no form
      <div role="group" aria-label={track.name} className="relative" style={{ height }}>
        {within(pieces, from, to).map((piece) =>
          piece.kind === 'clip' ? (
            <ClipBlock
              key={piece.key}
              clip={piece.clip}
              kind={track.kind}
              from={piece.from}
              rate={rate}
              assets={assets}
              pixelsPerFrame={pixelsPerFrame}
              viewFrom={view.from}
              viewTo={view.to}
              height={height}
              selected={selected === piece.key}
              may={may}
            />
          ) : (
            track.kind === 'video' && (
              <span
                key={piece.key}
                className="absolute top-[3px] truncate rounded-[5px] border border-dashed border-line-strong px-1.5 text-2xs leading-5 text-faint"
                style={{ left: piece.from * pixelsPerFrame, width: (piece.to - piece.from) * pixelsPerFrame - 1, height: height - 6 }}
              >
                {words.gap}
              </span>
            )
          ),
        )}
        {joints
          .filter((joint) => joint.to > from && joint.from < to)
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
