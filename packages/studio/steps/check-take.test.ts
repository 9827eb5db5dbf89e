import { expect, test } from 'vitest'
import { unlessPlace } from './check-place.js'
import { flawOfClip, type SeenClip } from './check-take-clip.js'
import { flawOfNarration } from './check-take-narration.js'
import { flawOfPicture } from './check-take-picture.js'

const grey = (level: (x: number, y: number) => number) => ({
  width: 16,
  height: 9,
  luma: Uint8Array.from({ length: 16 * 9 }, (_, i) => level(i % 16, Math.floor(i / 16))),
})
const slope = grey((x) => 40 + 10 * x)
const steps = grey((_, y) => (y % 2 ? 200 : 60))
const black = grey(() => 0)
const stars = grey((x, y) => ((x === 3 && y === 2) || (x === 11 && y === 6) ? 120 : 4))
const night = grey((x) => (x === 3 ? 90 : 8))

const HD = { width: 1920, height: 1080 }
test.each([
  [{ width: 1344, height: 768 }, slope, undefined],
  [{ width: 1536, height: 1024 }, slope, undefined],
  [{ width: 1080, height: 1920 }, slope, 'TAKE_SHAPE'],
  [{ width: 1024, height: 1024 }, slope, 'TAKE_SHAPE'],
  [{ width: 640, height: 360 }, slope, 'TAKE_SMALL'],
  [HD, black, 'TAKE_BLACK'],
  [HD, stars, undefined],
])('a picture of %j', (made, seen, code) => expect(flawOfPicture(made, HD, seen)?.code).toBe(code))

const asked = { prompt: '', frame: { hash: '', type: '', bytes: 1 }, seconds: 5, ...HD, seed: 1 }
const clip = (change: Partial<SeenClip>): SeenClip => ({
  seconds: 5.04,
  width: 1280,
  height: 720,
  frames: Array.from({ length: 20 }, () => slope),
  ...change,
})
const dark = (count: number) => [...Array.from({ length: 20 - count }, () => slope), ...Array.from({ length: count }, () => black)]
test.each([
  ['as asked for', clip({}), slope, undefined],
  ['a little short', clip({ seconds: 4.6 }), slope, undefined],
  ['much too short', clip({ seconds: 2 }), slope, 'TAKE_LENGTH'],
  ['upright', clip({ width: 720, height: 1280 }), slope, 'TAKE_SHAPE'],
  ['tiny', clip({ width: 320, height: 180 }), slope, 'TAKE_SMALL'],
  ['with a blink', clip({ frames: dark(1) }), slope, undefined],
  ['black in its second half', clip({ frames: dark(10) }), slope, 'TAKE_BLACK'],
  ['black like its picture', clip({ frames: dark(20) }), black, undefined],
  ['a night with one lamp', clip({ frames: Array.from({ length: 20 }, () => night) }), night, undefined],
  ['of another picture', clip({}), steps, 'TAKE_OTHER'],
])('a clip %s', (_, seen, frame, code) => expect(flawOfClip(seen, asked, frame)?.code).toBe(code))

const TEXT = 'The lamp is lit at dusk, and it burns until the morning comes.'
const hum = (seconds: number, loud = 0.2) => Float32Array.from({ length: seconds * 48_000 }, (_, i) => loud * Math.sin(i / 30))
test.each([
  ['spoken', hum(4), undefined],
  ['spoken slowly', hum(20), undefined],
  ['silent', hum(4, 0), 'TAKE_SILENT'],
  ['one click in silence', Float32Array.from(hum(4, 0), (_, i) => (i < 480 ? 0.3 : 0)), 'TAKE_SILENT'],
  ['cut off', hum(1), 'TAKE_LENGTH'],
  ['endless', hum(60), 'TAKE_LENGTH'],
])('a narration that is %s', (_, sound, code) => expect(flawOfNarration(sound, TEXT)?.code).toBe(code))

test('of a property, a clip of another picture is left to the comparison of places; its other flaws are not', () => {
  const other = { code: 'TAKE_OTHER', message: 'The clip does not begin with the picture it was made from.' } as const
  const black = { code: 'TAKE_BLACK', message: 'All of the clip is black.' } as const
  expect([unlessPlace('property', other), unlessPlace('documentary', other), unlessPlace('property', black)]).toEqual([
    undefined,
    other,
    black,
  ])
})
