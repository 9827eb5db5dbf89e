import { runFfmpeg } from '@reelwright/media/ffmpeg/run'
import { numbersOf, oneOf } from '../frame/seeded.js'
import type { World } from '../frame/world.js'
import { made } from './made.js'

const RATE = 24_000

/** The path of an MP3 of chords with a pulse on every beat, as follows from its name. */
export const track = (world: World, name: string, bpm: number, seconds: number): Promise<string> =>
  made(world, '.mp3', JSON.stringify(['track', name, bpm, seconds]), async (path) => {
    const next = numbersOf('track', name)
    const root = 110 * 2 ** (Math.floor(next() * 12) / 12)
    const chords = Array.from({ length: 4 }, () => oneOf([0, 3, 5, 7, 8], next))
    const sound = new Int16Array(seconds * RATE)
    const beat = (60 / bpm) * RATE
    for (let i = 0; i < sound.length; i++) {
      const at = i / beat
      const tone = root * 2 ** (chords[Math.floor(at / 4) % 4]! / 12)
      const pulse = Math.exp(-12 * (at % 1)) * Math.sin((2 * Math.PI * 70 * (i % beat)) / RATE)
      const chord = [1, 1.25, 1.5].reduce((sum, part) => sum + Math.sin((2 * Math.PI * tone * part * i) / RATE), 0)
      sound[i] = Math.round(4_000 * chord + 9_000 * pulse)
    }
    await runFfmpeg(
      world.ffmpeg.path,
      ['-y', '-f', 's16le', '-ar', String(RATE), '-ac', '1', '-i', 'pipe:0', '-ac', '2', '-ar', '44100', '-b:a', '128k', '-f', 'mp3', path],
      { input: Buffer.from(sound.buffer) },
    )
  })
