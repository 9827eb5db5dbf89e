import type { Asset } from '@reelwright/film/asset'
import type { Timeline } from '@reelwright/film/timeline/timeline'

/** Where a browser finds an asset's bytes; undefined when it has no way to them. */
export type UrlOf = (asset: Asset) => string | undefined

/** A stretch that is played again and again, from its first frame to just before `to`. */
export type Loop = { readonly from: number; readonly to: number }

/** What cannot be shown or heard, in words for a person. It stays until the player has managed without it. */
export type PlayerFault = { readonly code: string; readonly sentence: string }

export type PlayerState = {
  readonly frame: number
  /** Frames of the whole film. */
  readonly frames: number
  readonly playing: boolean
  /** −8 to 8, never 0; 1 is forwards at the film's own pace. */
  readonly rate: number
  readonly loop: Loop | undefined
  /** 0 to 1. */
  readonly volume: number
  readonly muted: boolean
  /** The frame on screen lacks something that is still being loaded, or sound has not come in time. */
  readonly waiting: boolean
  readonly fault: PlayerFault | undefined
}

export type PlayerOptions = {
  readonly canvas: HTMLCanvasElement
  readonly timeline: Timeline
  readonly urlOf: UrlOf
  /** Where the API serves the shipped fonts; `/api/fonts` when left out. */
  readonly fontsUrl?: string
  /** Pixels of the canvas; the film's own when left out. See `resize`. */
  readonly width?: number
  readonly height?: number
}

/**
 * Evaluates a timeline on a canvas, with sound, as the renderer would. All frames are whole and count from 0. Everything that
 * is asked of it is answered at once; what is still loading is painted when it has come.
 */
export type Player = {
  /** The same object until something has changed. */
  readonly state: () => PlayerState
  /** Told after every change of the state, each frame of playing among them; gives back how to stop being told. */
  readonly subscribe: (listener: (state: PlayerState) => void) => () => void

  readonly play: (rate?: number) => void
  readonly pause: () => void
  readonly toggle: () => void
  /** J (−1), K (0) and L (1): each J or L doubles the pace its way up to eight times, or turns round; K stands still. */
  readonly shuttle: (way: -1 | 0 | 1) => void
  /** Goes to a frame of the film, or to the nearest there is. `scrub` lets a standing player be heard there for a moment. */
  readonly seek: (frame: number, options?: { readonly scrub?: boolean }) => void
  readonly setLoop: (loop: Loop | undefined) => void
  readonly setVolume: (volume: number) => void
  readonly setMuted: (muted: boolean) => void

  /** Goes on with an edited film: what did not change is not loaded again. */
  readonly setTimeline: (timeline: Timeline, urlOf?: UrlOf) => void
  /** Pixels of the canvas: those of its box on screen, times the screen's density. The film is fitted into them. */
  readonly resize: (width: number, height: number) => void

  /** Resolves when the frame that is asked for now is on the canvas, whole. */
  readonly settled: () => Promise<void>
  /** Lets go of everything; the canvas is left as it is. */
  readonly dispose: () => void
}

/** As the API's timeline carries them: addresses of assets by their hashes, `proxyUrl` of a lighter copy to be played. */
export type AssetUrls = Readonly<Record<string, { readonly url: string; readonly proxyUrl?: string | undefined }>>

export type FilmPlayerProps = {
  readonly timeline: Timeline
  readonly assets: AssetUrls
  /** The frame to stand at; the player goes there whenever it changes to another than it shows. */
  readonly frame?: number
  readonly onFrame?: (frame: number) => void
  /** Shows play, a bar to scrub on, the time and the volume under the picture; without them it is the picture alone. */
  readonly controls?: boolean
  /** Given the player when it is open, for keys and for everything else that is asked of it. */
  readonly onPlayer?: (player: Player | undefined) => void
  /** What the picture is called for those who do not see it; the film's title when left out. */
  readonly label?: string
}
