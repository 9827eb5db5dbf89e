import type { Rate } from '@reelwright/film/time'
import { timecodeOf } from '@reelwright/film/timecode'
import type { Clip, TrackKind } from '@reelwright/film/timeline/timeline'
import { memo } from 'react'
import type { AssetUrls } from '../../player/player.js'
import { classes } from '../../ui/classes.js'
import { editor as words } from '../../words/editor.js'
import { clipName } from '../model/clip-name.js'
import { GainLine } from './gain-line.js'
import { SoundWave } from './sound-wave.js'
import { StillStrip, VideoStrip } from './strip.js'
import { TRACK_LOOK } from './tones.js'

export type ClipBlockProps = {
  readonly clip: Clip
  readonly kind: TrackKind
  readonly from: number
  readonly rate: Rate
  readonly assets: AssetUrls
  readonly pixelsPerFrame: number
  /** What is in view, in pixels of the clip. */
  readonly seenFrom: number
  readonly seenTo: number
  readonly height: number
  readonly selected: boolean
  /** The one of the selected that keys mean. */
  readonly main: boolean
  readonly may: boolean
}

const Inside = ({ clip, rate, assets, pixelsPerFrame, seenFrom, seenTo, height }: ClipBlockProps) => {
  const { source } = clip
  const url = 'asset' in source ? (assets[source.asset.hash]?.proxyUrl ?? assets[source.asset.hash]?.url) : undefined
  const shared = { rate, pixelsPerFrame, from: seenFrom, to: seenTo, of: clip.frames * pixelsPerFrame, height: height - 6 }
  if (!url || seenTo - seenFrom < 4) return null
  if (source.kind === 'still') return <StillStrip source={source} url={url} />
  if (source.kind === 'video') return <VideoStrip clip={clip} source={source} url={url} {...shared} />
  return source.kind === 'audio' ? <SoundWave source={source} url={url} {...shared} /> : null
}

/** Pixels beyond which a clip's name keeps in sight. */
const LONG = 400

/** A clip as it lies on its track. Its ends are for trimming. */
export const ClipBlock = memo((props: ClipBlockProps) => {
  const { clip, kind, from, rate, pixelsPerFrame, height, selected, main, may } = props
  const width = clip.frames * pixelsPerFrame
  const said = clipName(clip)
  const chip = clip.source.kind !== 'caption' && clip.source.kind !== 'graphic'
  return (
    <button
      type="button"
      tabIndex={main ? 0 : -1}
      data-clip={clip.id}
      aria-pressed={selected}
      aria-label={words.clipIs(said, words.kinds[clip.source.kind], timecodeOf(from, rate), timecodeOf(clip.frames, rate))}
      className={classes(
        'absolute top-[3px] flex flex-col items-start rounded-[5px] border text-left text-2xs outline-offset-0 contain-[layout_size] select-none',
        (clip.source.kind === 'video' || clip.source.kind === 'audio') && 'overflow-clip',
        height > 40 ? 'justify-start' : 'justify-center',
        TRACK_LOOK[kind],
        selected && 'z-10 border-accent ring-2 ring-accent',
      )}
      style={{ left: from * pixelsPerFrame, width: Math.max(2, width - 1), height: height - 6 }}
    >
      <Inside {...props} />
      {width > 30 && (
        <span
          className={classes(
            'pointer-events-none z-[1] block max-w-full truncate px-1.5 leading-5',
            // The name of a clip that is longer than what is seen of it stays in sight. Each that may do so costs time in every frame.
            width > LONG ? 'sticky left-(--names)' : 'relative',
            chip && 'rounded-tl-[5px] rounded-br-[5px] bg-ground/75 leading-4 text-ink',
          )}
        >
          {said}
        </span>
      )}
      {may && main && clip.source.kind === 'audio' && <GainLine clip={clip} source={clip.source} width={width} height={height - 8} />}
      {may && width > 18 && (
        <>
          <span data-edge="head" className="absolute inset-y-0 left-0 w-1.5 cursor-w-resize hover:bg-accent/70" />
          <span data-edge="tail" className="absolute inset-y-0 right-0 w-1.5 cursor-e-resize hover:bg-accent/70" />
        </>
      )}
    </button>
  )
})
