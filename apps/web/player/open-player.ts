import { SAMPLE_RATE, samplesAt } from '@reelwright/film/time'
import type { Timeline } from '@reelwright/film/timeline/timeline'
import { type Pictures, picturesOf } from '@reelwright/look/composition/pictures'
import { boundsOf, frameOf, sampleAt, shuttled, within } from './clock.js'
import { lookAhead } from './look-ahead.js'
import { openCompositor } from './picture/open-compositor.js'
import { openDrawings } from './picture/open-drawings.js'
import { openStills } from './picture/open-stills.js'
import { openVideos } from './picture/open-videos.js'
import type { Loop, Player, PlayerFault, PlayerOptions, PlayerState } from './player.js'
import { openPlayback } from './sound/open-playback.js'
import { openLetters } from './text/open-letters.js'

const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value))

/** The pictures of a film; undefined for one without any, or one that cannot be put together, which `failed` is told. */
const picturesOrNone = (timeline: Timeline, failed: (code: string, sentence: string) => void): Pictures | undefined => {
  try {
    return picturesOf(timeline, timeline.captions !== 'beside')
  } catch (error) {
    failed('TIMELINE_INVALID', error instanceof Error ? error.message : String(error))
    return undefined
  }
}

/** @see Player */
export const openPlayer = (options: PlayerOptions): Player => {
  const { canvas } = options
  const context = canvas.getContext('2d', { alpha: false })
  if (!context) throw new Error('This browser gives no canvas to paint on.')
  let { timeline, urlOf } = options
  let fault: PlayerFault | undefined
  let [playing, rate, frame, waiting] = [false, 1, 0, true]
  let [loop, volume, muted]: [Loop | undefined, number, boolean] = [undefined, 1, false]
  let disposed = false
  const listeners = new Set<(state: PlayerState) => void>()
  let settling: (() => void)[] = []

  const failed = (code: string, sentence: string): void => {
    fault = { code, sentence }
    tell()
  }
  let pictures = picturesOrNone(timeline, (code, sentence) => {
    fault = { code, sentence }
  })
  let texts = JSON.stringify(timeline.tracks)
  const frames = (): number => pictures?.frames ?? 0
  const stateNow = (): PlayerState => ({ frame, frames: frames(), playing, rate, loop, volume, muted, waiting, fault })
  let state = stateNow()
  const tell = (): void => {
    state = stateNow()
    for (const listener of listeners) listener(state)
  }

  const arrived = (): void => paintSoon()
  const stills = openStills(
    () => urlOf,
    arrived,
    (sentence) => failed('PICTURE_MISSING', sentence),
  )
  const videos = openVideos(
    () => urlOf,
    arrived,
    (sentence) => failed('VIDEO_MISSING', sentence),
  )
  const letters = openLetters(
    options.fontsUrl ?? '/api/fonts',
    () => urlOf,
    () => texts,
    arrived,
    (sentence) => failed('FONT_MISSING', sentence),
  )
  const drawings = openDrawings(letters, stills, videos, (sentence) => failed('GRAPHIC_INVALID', sentence))
  const compose = openCompositor(stills, videos, drawings)
  const playback = openPlayback((sentence) => failed('SOUND_MISSING', sentence))
  playback.setFilm(timeline, urlOf)

  const bounds = () => boundsOf(loop, frames(), (at) => samplesAt(at, timeline.rate))

  let asked: number | undefined
  const paintSoon = (): void => {
    if (!disposed) asked ??= requestAnimationFrame(turn)
  }

  const paint = (): void => {
    if (!pictures) return
    const shown = clamp(frame, 0, Math.max(0, frames() - 1))
    const before = waiting
    const painted = compose(context, pictures.contentOf(shown, shown + 1), pictures.scenery, playing ? rate : 0)
    waiting = painted !== 'whole'
    lookAhead(pictures, shown, playing ? rate : 1, canvas.width / pictures.scenery.width, stills, videos)
    if (!waiting) {
      const done = settling
      settling = []
      for (const resolve of done) resolve()
    }
    if (waiting !== before) tell()
  }

  /** One turn of the screen: where the sound is, the picture follows. */
  const turn = (): void => {
    asked = undefined
    if (disposed) return
    if (playing) {
      const limits = bounds()
      const sample = sampleAt(playback.anchor(), playback.now())
      const held = within(sample, limits)
      const next = clamp(frameOf(held, timeline.rate), 0, Math.max(0, frames() - 1))
      const over = !limits.turns && (rate > 0 ? sample >= limits.to : sample <= limits.from)
      if (over) stop()
      if (next !== frame || over) {
        frame = next
        tell()
      }
      if (playing) paintSoon()
    }
    paint()
  }

  const stop = (): void => {
    playing = false
    playback.stop()
  }

  const start = (): void => {
    if (frames() === 0) return
    // Played on from its end, a film begins again.
    const last = (loop?.to ?? frames()) - 1
    const first = loop?.from ?? 0
    if (rate > 0 && frame >= last) frame = first
    if (rate < 0 && frame <= first) frame = last
    playing = true
    playback.play(
      samplesAt(frame, timeline.rate) + (rate < 0 ? Math.round((SAMPLE_RATE * timeline.rate.den) / timeline.rate.num) - 1 : 0),
      rate,
      bounds(),
    )
  }

  const act = (change: () => void): void => {
    if (disposed) return
    change()
    tell()
    paintSoon()
  }
  const goOn = (): void => {
    if (playing) start()
  }

  paintSoon()
  const resize = (width: number, height: number): void => {
    const { width: across, height: down } = timeline
    const scale = Math.min(width / across, height / down)
    const [w, h] = [Math.max(2, Math.round(across * scale)), Math.max(2, Math.round(down * scale))]
    if (canvas.width === w && canvas.height === h) return
    canvas.width = w
    canvas.height = h
    paintSoon()
  }
  resize(options.width ?? timeline.width, options.height ?? timeline.height)

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    play: (pace = 1) =>
      act(() => {
        rate = clamp(pace, -8, 8) || 1
        start()
      }),
    pause: () => act(stop),
    toggle: () =>
      act(() => {
        if (playing) return stop()
        rate = 1
        start()
      }),
    shuttle: (way) =>
      act(() => {
        if (way === 0) return stop()
        rate = shuttled(playing, rate, way)
        start()
      }),
    seek: (to, { scrub = false } = {}) =>
      act(() => {
        frame = clamp(Math.round(to), 0, Math.max(0, frames() - 1))
        waiting = true
        if (playing) start()
        else if (scrub) playback.scrub(samplesAt(frame, timeline.rate))
      }),
    setLoop: (next) =>
      act(() => {
        loop = next && next.to > next.from ? { from: clamp(next.from, 0, frames() - 1), to: clamp(next.to, 1, frames()) } : undefined
        goOn()
      }),
    setVolume: (next) =>
      act(() => {
        volume = clamp(next, 0, 1)
        playback.setVolume(muted ? 0 : volume)
      }),
    setMuted: (next) =>
      act(() => {
        muted = next
        playback.setVolume(muted ? 0 : volume)
      }),
    setTimeline: (next, urls = urlOf) =>
      act(() => {
        fault = undefined
        const size = { width: canvas.width, height: canvas.height }
        timeline = next
        urlOf = urls
        texts = JSON.stringify(timeline.tracks)
        pictures = picturesOrNone(timeline, failed)
        stills.retry()
        frame = clamp(frame, 0, Math.max(0, frames() - 1))
        waiting = true
        playback.setFilm(timeline, urlOf)
        resize(size.width, size.height)
        goOn()
      }),
    resize,
    settled: () =>
      new Promise((resolve) => {
        waiting = true
        settling.push(resolve)
        paintSoon()
      }),
    dispose: () => {
      disposed = true
      if (asked !== undefined) cancelAnimationFrame(asked)
      listeners.clear()
      playback.dispose()
      videos.dispose()
      stills.dispose()
      drawings.dispose()
    },
  }
}
