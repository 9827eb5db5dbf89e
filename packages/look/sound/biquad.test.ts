import { expect, test } from 'vitest'
import { type Biquad, bell, createFilter, createStereoFilter, highPass, highShelf, lowPass, lowShelf } from './biquad.js'

/** What a filter does to a tone, in dB, once it has settled. */
const gainAt = (stage: Biquad, hertz: number): number => {
  const tone = Float32Array.from({ length: 48_000 }, (_, i) => 0.1 * Math.sin((2 * Math.PI * hertz * i) / 48_000))
  const out = tone.slice()
  createFilter(stage)(out)
  const power = (samples: Float32Array): number => samples.subarray(24_000).reduce((sum, x) => sum + x * x, 0)
  return 10 * Math.log10(power(out) / power(tone))
}

test.each([
  ['a bell at its centre', bell(1000, 6, 1), 1000, 6],
  ['a bell far below', bell(1000, 6, 1), 50, 0],
  ['a bell that lowers', bell(420, -3, 0.9), 420, -3],
  ['a low shelf below', lowShelf(200, 4), 20, 4],
  ['a low shelf at its corner', lowShelf(200, 4), 200, 2],
  ['a low shelf above', lowShelf(200, 4), 5000, 0],
  ['a high shelf above', highShelf(5000, -6), 20_000, -6],
  ['a high shelf at its corner', highShelf(5000, -6), 5000, -3],
  ['a high shelf below', highShelf(5000, -6), 200, 0],
  ['a low pass at its corner', lowPass(1000), 1000, -3],
  ['a high pass at its corner', highPass(1000), 1000, -3],
])('%s', (_, stage, hertz, gain) => {
  expect(Math.abs(gainAt(stage, hertz) - gain)).toBeLessThan(0.05)
})

test('a filter keeps its state between blocks', () => {
  const noise = Float32Array.from({ length: 1000 }, (_, i) => Math.sin(i * i))
  const whole = noise.slice()
  createFilter(lowPass(3000))(whole)
  const filter = createFilter(lowPass(3000))
  const parts = [noise.slice(0, 333), noise.slice(333)]
  for (const part of parts) filter(part)
  expect(Float32Array.from([...parts[0]!, ...parts[1]!])).toEqual(whole)
})

test('both channels in one pass are what two filters make of them', () => {
  const noise = Float32Array.from({ length: 2000 }, (_, i) => Math.sin(i * i))
  const apart = noise.slice()
  for (const channel of [0, 1]) createFilter(highPass(65))(apart, channel, 2)
  const together = noise.slice()
  const filter = createStereoFilter(highPass(65))
  for (const piece of [together.subarray(0, 700), together.subarray(700)]) filter(piece)
  expect(together).toEqual(apart)
})
