import type { Scenery, VideoShot } from '@reelwright/look/composition/content'
import type { UrlOf } from '../player.js'

/** What a shot shows at one of its frames; `exact` when it is that frame and not the nearest that could be had. */
export type VideoFrame = { readonly element: HTMLVideoElement; readonly exact: boolean }

export type Videos = {
  /** @param pace at which the film plays now; 0 while it stands */
  readonly of: (shot: VideoShot, scenery: Scenery, pace: number) => VideoFrame | undefined
  /** Loads a shot that is coming, up to its first frame. */
  readonly prime: (shot: VideoShot, scenery: Scenery) => void
  readonly dispose: () => void
}

/** Elements at once: what is seen, what it passes into, and the shots that come next with what they pass into. */
const MOST = 8
/** Frames by which an element that plays may be off before it is put right. */
const DRIFT = 1.2
/** Paces that a video element plays at; beyond them it is sought from frame to frame. */
const PACES = { least: 0.25, most: 4 }

type Reel = {
  readonly element: HTMLVideoElement
  /** Seconds last sought. */
  sought: number
  failed: boolean
}

/** The k-th frame shown is source frame `start + k × speed`; the middle of it, so that rounding picks no neighbour. */
const secondsAt = (shot: VideoShot, frame: number, { rate }: Scenery): number =>
  ((shot.start + (frame + 0.5) * shot.speed) * rate.den) / rate.num

/** One name for a shot however far into it is asked: two shots of one film each have an element of their own. */
const nameOf = (shot: VideoShot): string => `${shot.asset.hash} ${shot.start} ${shot.speed} ${shot.frames}`

export const openVideos = (urlOf: () => UrlOf, arrived: () => void, failed: (sentence: string) => void): Videos => {
  const reels = new Map<string, Reel>()

  const close = ({ element }: Reel): void => {
    element.pause()
    element.removeAttribute('src')
    element.load()
  }

  const open = (shot: VideoShot): Reel | undefined => {
    const name = nameOf(shot)
    const known = reels.get(name)
    if (known) {
      reels.delete(name)
      reels.set(name, known)
      return known
    }
    const url = urlOf()(shot.asset)
    if (!url) {
      failed('A video of the film cannot be found; replace it.')
      return undefined
    }
    const element = document.createElement('video')
    element.muted = true
    element.playsInline = true
    element.preload = 'auto'
    element.crossOrigin = 'anonymous'
    const reel: Reel = { element, sought: Number.NaN, failed: false }
    for (const event of ['loadeddata', 'seeked'] as const) element.addEventListener(event, arrived)
    element.addEventListener('error', () => {
      reel.failed = true
      failed('A video of the film cannot be played in this browser; the master shows it nevertheless.')
      arrived()
    })
    element.src = url
    reels.set(name, reel)
    for (const [oldest, other] of reels) {
      if (reels.size <= MOST) break
      reels.delete(oldest)
      close(other)
    }
    return reel
  }

  const seek = (reel: Reel, seconds: number): void => {
    if (reel.sought === seconds) return
    reel.sought = seconds
    reel.element.currentTime = seconds
  }

  const last = ({ element }: Reel): number => (Number.isFinite(element.duration) ? element.duration : Number.POSITIVE_INFINITY)

  return {
    of: (shot, scenery, pace) => {
      const reel = open(shot)
      if (!reel || reel.failed) return undefined
      const { element } = reel
      const frame = scenery.rate.den / scenery.rate.num
      // When it ends before the shot does, its last frame stands.
      const wanted = Math.min(secondsAt(shot, shot.offset, scenery), last(reel) - frame / 4)
      const speed = pace * shot.speed
      if (pace >= PACES.least && pace <= PACES.most) {
        element.playbackRate = speed
        if (element.paused && wanted < last(reel) - frame) {
          if (Math.abs(element.currentTime - wanted) > frame) seek(reel, wanted)
          void element.play().catch(() => undefined)
        } else if (Math.abs(element.currentTime - wanted) > DRIFT * frame && !element.seeking) seek(reel, wanted)
        return element.readyState >= 2 ? { element, exact: true } : undefined
      }
      if (!element.paused) element.pause()
      seek(reel, wanted)
      if (element.readyState < 2) return undefined
      return { element, exact: !element.seeking }
    },
    prime: (shot, scenery) => {
      const reel = open(shot)
      if (reel && Number.isNaN(reel.sought)) seek(reel, secondsAt({ ...shot, offset: 0 }, 0, scenery))
    },
    dispose: () => {
      for (const reel of reels.values()) close(reel)
      reels.clear()
    },
  }
}
