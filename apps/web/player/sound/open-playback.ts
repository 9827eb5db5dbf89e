import { SAMPLE_RATE } from '@reelwright/film/time'
import type { Timeline } from '@reelwright/film/timeline/timeline'
import { type Anchor, type Bounds, sampleAt } from '../clock.js'
import type { UrlOf } from '../player.js'
import { openMixingThread } from './open-mixing-thread.js'
import { pieceAfter, playPiece } from './schedule.js'

/** The sound of a film, and the clock that its picture goes by. */
export type Playback = {
  readonly setFilm: (timeline: Timeline, urlOf: UrlOf) => void
  readonly play: (sample: number, rate: number, bounds: Bounds) => void
  readonly stop: () => void
  /** Lets a place be heard for a moment. */
  readonly scrub: (sample: number) => void
  readonly setVolume: (volume: number) => void
  /** Seconds of the clock: of what comes out of the loudspeakers now, where there is sound. */
  readonly now: () => number
  readonly anchor: () => Anchor
  readonly dispose: () => void
}

/** Seconds between asking for sound and hearing it. */
const START = 0.06
/** Seconds that are scheduled ahead, and how often that is seen to. */
const AHEAD = 1.2
const TURN = 120
/** Seconds of a grain of scrubbing, and of its fades. */
const GRAIN = 0.09
const FADE = 0.012

type Run = { anchor: Anchor; readonly bounds: Bounds; played: number; asking: boolean; readonly sources: Set<AudioBufferSourceNode> }

export const openPlayback = (failed: (sentence: string) => void): Playback => {
  const mixing = openMixingThread(failed)
  let context: AudioContext | undefined
  let gain: GainNode | undefined
  let volume = 1
  let run: Run | undefined
  let still: Anchor = { sample: 0, at: 0, rate: 1 }
  /** Whether the run goes by the sound's clock; by the machine's while a browser does not let it sound. */
  let sounding = false
  let grain = 0

  const opened = (): { readonly context: AudioContext; readonly gain: GainNode } => {
    if (!context || !gain) {
      context = new AudioContext({ sampleRate: SAMPLE_RATE, latencyHint: 'interactive' })
      gain = context.createGain()
      gain.gain.value = volume
      gain.connect(context.destination)
    }
    if (context.state === 'suspended') void context.resume().catch(() => undefined)
    return { context, gain }
  }

  const clock = (): number => {
    if (!sounding || !context) return performance.now() / 1000
    return context.currentTime - (context.outputLatency || context.baseLatency || 0)
  }

  const silence = ({ sources }: Run): void => {
    for (const source of sources) source.stop()
    sources.clear()
  }

  /** The sound's clock takes over as soon as it runs: from the place where the picture is. */
  const takeOver = (): void => {
    if (!run || sounding || context?.state !== 'running') return
    const sample = Math.round(sampleAt(run.anchor, clock()))
    sounding = true
    run.anchor = { sample, at: Math.ceil((context.currentTime + START) * SAMPLE_RATE) / SAMPLE_RATE, rate: run.anchor.rate }
    run.played = 0
  }

  const fill = async (mine: Run): Promise<void> => {
    takeOver()
    if (mine.asking || !sounding || !context || !gain) return
    mine.asking = true
    try {
      for (;;) {
        const piece = pieceAfter(mine.anchor, mine.bounds, mine.played)
        if (run !== mine || !piece || piece.at > context.currentTime + AHEAD) return
        mine.played += piece.count
        const samples = await mixing.block(piece.from, piece.count)
        if (run !== mine) return
        const source = playPiece(context, gain, samples, piece, mine.anchor.rate)
        if (!source) continue
        mine.sources.add(source)
        source.onended = () => mine.sources.delete(source)
      }
    } finally {
      mine.asking = false
    }
  }

  const timer = setInterval(() => {
    if (run) void fill(run)
  }, TURN)

  const stop = (): void => {
    if (!run) return
    still = { ...run.anchor, sample: sampleAt(run.anchor, clock()), at: clock() }
    silence(run)
    run = undefined
    sounding = false
  }

  return {
    setFilm: (timeline, urlOf) => mixing.setFilm(timeline, urlOf),
    play: (sample, rate, bounds) => {
      if (run) silence(run)
      const { context: audio } = opened()
      sounding = audio.state === 'running'
      const begin = sounding ? Math.ceil((audio.currentTime + START) * SAMPLE_RATE) / SAMPLE_RATE : performance.now() / 1000
      run = { anchor: { sample, at: begin, rate }, bounds, played: 0, asking: false, sources: new Set() }
      void fill(run)
    },
    stop,
    scrub: async (sample) => {
      const { context: audio, gain: out } = opened()
      grain += 1
      const mine = grain
      const samples = await mixing.block(sample, Math.round(GRAIN * SAMPLE_RATE))
      // Only the last place of a quick drag is heard.
      if (mine !== grain || run || samples.length === 0) return
      const length = samples.length / 2
      const fade = Math.min(length / 2, FADE * SAMPLE_RATE)
      for (let n = 0; n < length; n += 1) {
        const share = Math.min(1, (n + 0.5) / fade, (length - n - 0.5) / fade)
        samples[2 * n]! *= share
        samples[2 * n + 1]! *= share
      }
      playPiece(audio, out, samples, { at: audio.currentTime }, 1)
    },
    setVolume: (next) => {
      volume = next
      // Ten milliseconds: no step is heard.
      if (gain && context) gain.gain.setTargetAtTime(next, context.currentTime, 0.01)
    },
    now: clock,
    anchor: () => run?.anchor ?? still,
    dispose: () => {
      stop()
      clearInterval(timer)
      mixing.dispose()
      void context?.close()
    },
  }
}
