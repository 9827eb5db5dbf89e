import { writeFile } from 'node:fs/promises'
import { runFfmpeg } from '@reelwright/media/ffmpeg/run'
import type { Fault } from '../frame/fault-names.js'
import { hashOf } from '../frame/seeded.js'
import type { World } from '../frame/world.js'
import { made } from './made.js'
import { planSpeech, type SpeechPlan } from './speech-plan.js'

export type SpeechWish = { readonly text: string; readonly voice: string; readonly speed: number; readonly coding: SpeechCoding }

/** `rate` in Hz. `pcm` is bare signed 16-bit little-endian. */
export type SpeechCoding = {
  readonly kind: 'mp3' | 'wav' | 'pcm' | 'opus' | 'aac' | 'flac' | 'ulaw' | 'alaw'
  readonly rate: number
  readonly kbps?: number
}

const RATE = 24_000
const ENDINGS = { mp3: '.mp3', wav: '.wav', pcm: '.pcm', opus: '.ogg', aac: '.aac', flac: '.flac', ulaw: '.ul', alaw: '.al' } as const
const CODED: Readonly<Record<SpeechCoding['kind'], readonly string[]>> = {
  mp3: ['-c:a', 'libmp3lame', '-f', 'mp3'],
  wav: ['-c:a', 'pcm_s16le', '-f', 'wav'],
  pcm: ['-c:a', 'pcm_s16le', '-f', 's16le'],
  opus: ['-c:a', 'libopus', '-f', 'ogg'],
  aac: ['-c:a', 'aac', '-f', 'adts'],
  flac: ['-c:a', 'flac', '-f', 'flac'],
  ulaw: ['-c:a', 'pcm_mulaw', '-f', 'mulaw'],
  alaw: ['-c:a', 'pcm_alaw', '-f', 'alaw'],
}

/** Bursts of a voice with a few harmonics, silence between them: enough for timing by silence and for a meter. */
const voiced = (plan: SpeechPlan, voice: string, silent: boolean): Int16Array => {
  const sound = new Int16Array(Math.ceil(plan.seconds * RATE))
  if (silent) return sound
  const pitch = 95 + (Number.parseInt(hashOf('voice', voice).slice(0, 4), 16) % 110)
  for (const { from, to, letter } of plan.bursts) {
    const [first, last] = [Math.floor(from * RATE), Math.min(sound.length, Math.floor(to * RATE))]
    const tone = pitch * (0.92 + 0.02 * (letter % 9))
    const formant = 2 + (letter % 5)
    for (let i = first; i < last; i++) {
      const t = (i - first) / (last - first)
      const swell = Math.min(1, t * 8, (1 - t) * 6)
      const angle = (2 * Math.PI * tone * i) / RATE
      const wave = Math.sin(angle) + 0.6 * Math.sin(2 * angle) + 0.45 * Math.sin(formant * angle) + 0.12 * Math.sin(11 * angle)
      sound[i] = Math.round(7_500 * swell * wave)
    }
  }
  return sound
}

/** Seconds to which speeches that many films share are alike. */
const STEP = 1.5

/** Words that take about as long to say: the same for all texts of that length. */
const plainly = (wish: SpeechWish): SpeechWish => {
  const word = 'lala '
  const spoken = (words: number): number => planSpeech(word.repeat(words), wish.speed).seconds
  const step = Math.max(1, Math.round(STEP / (spoken(2) - spoken(1))))
  const words = planSpeech(wish.text, wish.speed).seconds / (spoken(2) - spoken(1))
  return { ...wish, text: word.repeat(Math.max(1, Math.ceil(words / step)) * step).trim() }
}

/** What is said when, with a wrong duration where the fault says so. */
export const speechPlan = (wish: Pick<SpeechWish, 'text' | 'speed'>, faults: ReadonlySet<Fault>): SpeechPlan =>
  planSpeech(wish.text, faults.has('wrong_duration') ? wish.speed * 9 : wish.speed)

/** The path of a sound file that says the text. */
export const speech = (world: World, asked: SpeechWish, faults: ReadonlySet<Fault>): Promise<string> => {
  const wish = world.plain ? plainly(asked) : asked
  const silent = faults.has('silent_audio')
  const plan = speechPlan(wish, faults)
  const key = JSON.stringify(['speech', wish, silent, plan.seconds])
  return made(world, ENDINGS[wish.coding.kind], key, async (path) => {
    const bare = Buffer.from(voiced(plan, wish.voice, silent).buffer)
    if (wish.coding.kind === 'pcm' && wish.coding.rate === RATE) return writeFile(path, bare)
    const { kbps } = wish.coding
    await runFfmpeg(
      world.ffmpeg.path,
      [
        ...['-y', '-f', 's16le', '-ar', String(RATE), '-ac', '1', '-i', 'pipe:0', '-ar', String(wish.coding.rate)],
        ...(kbps ? ['-b:a', `${kbps}k`] : []),
        ...[...CODED[wish.coding.kind], path],
      ],
      { input: bare },
    )
  })
}
