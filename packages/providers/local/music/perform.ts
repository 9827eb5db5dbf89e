import { createFilter, highPass, lowPass } from '@reelwright/look/sound/biquad'
import { linear } from '@reelwright/look/sound/true-peak'
import type { Layer } from './mood.js'
import type { Note, Score } from './score.js'
import { bassVoice } from './synth/bass.js'
import { drumVoice } from './synth/drum.js'
import { keysVoice } from './synth/keys.js'
import { padVoice } from './synth/pad.js'
import { pluckVoice } from './synth/pluck.js'
import { createRoom } from './synth/room.js'
import type { Voice } from './synth/voice.js'

/** Samples played at a time. */
const BLOCK = 4_800
/** How much of each layer goes into the room. */
const SENDS: Readonly<Record<Layer, number>> = { pad: 0.35, keys: 0.42, pluck: 0.38, bass: 0.04, drums: 0.14, strings: 0.4 }
/** Above this the sum is bent softly; beds are far below it. */
const KNEE = 0.7
const EDGE = 480

const voiceOf = (note: Note, { mood }: Score): Voice => {
  const { pitch, length, force, pan } = note
  switch (note.layer) {
    case 'pad':
      return padVoice({ pitch, length, force, pan, brightness: mood.brightness, attack: Math.min(1.6, length / 96_000), release: 2.2 })
    case 'strings':
      return padVoice({ pitch, length, force: force * 1.5, pan, brightness: 0.75, attack: 0.05, release: 0.22 })
    case 'keys':
      return keysVoice({ pitch, length, force, pan })
    case 'pluck':
      return pluckVoice({ pitch, length, force, pan })
    case 'bass':
      return bassVoice({ pitch, length, force })
    case 'drums':
      return drumVoice({ pitch, force, pan, ring: mood.arpeggio === 4 ? 0.16 : 0.42 })
  }
}

const bent = (value: number): number => {
  const size = Math.abs(value)
  return size <= KNEE ? value : Math.sign(value) * (KNEE + (1 - KNEE) * Math.tanh((size - KNEE) / (1 - KNEE)))
}

/** The last second and a half sinks into silence, whatever still rings. */
const fadeAt = (sample: number, samples: number): number => {
  const out = Math.min(72_000, samples * 0.2)
  const left = samples - sample
  return Math.min(1, sample / EDGE) * (left >= out ? 1 : 0.5 - 0.5 * Math.cos((Math.PI * left) / out))
}

/** Plays a score, a tenth of a second at a time, interleaved stereo; holds no more than what sounds at the moment. */
export function* perform(score: Score): Generator<Float32Array> {
  const { notes, mood, samples } = score
  const layers = [...new Set(notes.map(({ layer }) => layer))]
  const buses = new Map(layers.map((layer) => [layer, { left: new Float32Array(BLOCK), right: new Float32Array(BLOCK) }]))
  const room = createRoom(mood.room)
  const filters = [
    createFilter(highPass(34)),
    createFilter(highPass(34)),
    createFilter(lowPass(9_500, 0.6)),
    createFilter(lowPass(9_500, 0.6)),
  ] as const
  const wet = { left: new Float32Array(BLOCK), right: new Float32Array(BLOCK) }
  const gain = linear(mood.gain)
  let sounding: { readonly layer: Layer; readonly voice: Voice }[] = []
  let next = 0
  for (let from = 0; from < samples; from += BLOCK) {
    const count = Math.min(BLOCK, samples - from)
    for (const bus of buses.values()) {
      bus.left.fill(0)
      bus.right.fill(0)
    }
    const play = (layer: Layer, voice: Voice, offset: number): boolean => {
      const bus = buses.get(layer)!
      return voice(bus.left, bus.right, offset, count - offset)
    }
    sounding = sounding.filter(({ layer, voice }) => play(layer, voice, 0))
    for (; next < notes.length && notes[next]!.at < from + count; next += 1) {
      const note = notes[next]!
      const voice = voiceOf(note, score)
      if (play(note.layer, voice, note.at - from)) sounding.push({ layer: note.layer, voice })
    }
    const out = new Float32Array(count * 2)
    wet.left.fill(0)
    wet.right.fill(0)
    for (const [layer, bus] of buses) {
      const level = mood.levels[layer]
      const send = level * SENDS[layer]
      for (let i = 0; i < count; i += 1) {
        out[i * 2] = out[i * 2]! + bus.left[i]! * level
        out[i * 2 + 1] = out[i * 2 + 1]! + bus.right[i]! * level
        wet.left[i] = wet.left[i]! + bus.left[i]! * send
        wet.right[i] = wet.right[i]! + bus.right[i]! * send
      }
    }
    room(wet.left, wet.right, count)
    for (let i = 0; i < count; i += 1) {
      out[i * 2] = out[i * 2]! + wet.left[i]!
      out[i * 2 + 1] = out[i * 2 + 1]! + wet.right[i]!
    }
    filters[0](out, 0, 2)
    filters[1](out, 1, 2)
    filters[2](out, 0, 2)
    filters[3](out, 1, 2)
    for (let i = 0; i < out.length; i += 1) out[i] = bent(out[i]! * gain) * fadeAt(from + (i >> 1), samples)
    yield out
  }
}
