import type { Timeline } from '@reelwright/film/timeline/timeline'
import { openPlayer } from '../open-player.js'
import type { Player, UrlOf } from '../player.js'
import { mixOffline } from '../sound/mix-offline.js'

/** What a proof asks of the player: single frames as pictures, the sound whole. */
export type Proof = {
  readonly open: (timeline: Timeline, urls: Readonly<Record<string, string>>) => void
  /** A data URL of the canvas, once the frame is whole on it; and the milliseconds it took. */
  readonly frame: (frame: number) => Promise<{ readonly url: string; readonly milliseconds: number; readonly fault: string | undefined }>
  /** Interleaved 16-bit samples in base64. */
  readonly sound: () => Promise<string>
  /** Plays for some seconds: the frames that were shown, when, and the longest task on the page's thread. */
  readonly play: (
    seconds: number,
    from: number,
    rate: number,
  ) => Promise<{ readonly shown: readonly { readonly frame: number; readonly at: number }[]; readonly longest: number }>
  readonly faults: () => readonly string[]
}

declare global {
  interface Window {
    proof: Proof
  }
}

const canvas = document.querySelector('canvas')!
let player: Player | undefined
let film: { readonly timeline: Timeline; readonly urlOf: UrlOf } | undefined
const faults: string[] = []

const base64 = (bytes: Uint8Array): Promise<string> =>
  new Promise((resolve) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''))
    reader.readAsDataURL(new Blob([bytes as Uint8Array<ArrayBuffer>]))
  })

window.proof = {
  open: (timeline, urls) => {
    player?.dispose()
    const urlOf: UrlOf = ({ hash }) => urls[hash]
    film = { timeline, urlOf }
    player = openPlayer({ canvas, timeline, urlOf, fontsUrl: '/fonts' })
    player.subscribe(({ fault }) => {
      if (fault && !faults.includes(fault.sentence)) faults.push(fault.sentence)
    })
  },
  frame: async (frame) => {
    const began = performance.now()
    player!.seek(frame)
    await player!.settled()
    return { url: canvas.toDataURL('image/png'), milliseconds: performance.now() - began, fault: player!.state().fault?.sentence }
  },
  sound: async () => {
    const buffer = await mixOffline(film!.timeline, film!.urlOf, (sentence) => faults.push(sentence))
    const [left, right] = [buffer.getChannelData(0), buffer.getChannelData(1)]
    const samples = new Int16Array(buffer.length * 2)
    for (let n = 0; n < buffer.length; n += 1) {
      samples[2 * n] = Math.round(Math.max(-1, Math.min(1, left[n]!)) * 32_767)
      samples[2 * n + 1] = Math.round(Math.max(-1, Math.min(1, right[n]!)) * 32_767)
    }
    return base64(new Uint8Array(samples.buffer))
  },
  play: async (seconds, from, rate) => {
    player!.seek(from)
    await player!.settled()
    let longest = 0
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest = Math.max(longest, duration)
    })
    observer.observe({ type: 'longtask' })
    const shown: { frame: number; at: number }[] = []
    const stop = player!.subscribe(({ frame }) => shown.push({ frame, at: performance.now() }))
    player!.play(rate)
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000))
    player!.pause()
    stop()
    observer.disconnect()
    return { shown, longest }
  },
  faults: () => faults,
}
