import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { QUALITIES, type Taps } from '../plan/quality.js'
import { kernelWeights } from './kernel.js'
import { PAD } from './planes.js'
import { openSampler, plainKernels, relaxedKernels, type Sampler } from './sampler.js'

const sampler = openSampler()

const sinc = (x: number): number => (x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x))
const lanczos = (x: number): number => (Math.abs(x) < 3 ? sinc(x) * sinc(x / 3) : 0)
const catmullRom = (x: number): number => {
  const far = Math.abs(x)
  return far < 1 ? 1.5 * far ** 3 - 2.5 * far ** 2 + 1 : far < 2 ? -0.5 * far ** 3 + 2.5 * far ** 2 - 4 * far + 2 : 0
}

/** The weights of whole pixels around a position, in floating point. */
const weightsAt = (position: number, taps: number, kernel: (x: number) => number, stretch: number) => {
  const first = Math.floor(position) - taps / 2 + 1
  const raw = Array.from({ length: taps }, (_, n) => kernel((first + n - position) / stretch))
  const sum = raw.reduce((total, weight) => total + weight, 0)
  return raw.map((weight, n) => [first + n, weight / sum] as const)
}

const noise = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state >>> 24
  }
}

type Look = { readonly seed: number; readonly step: number; readonly left: number; readonly top: number; readonly spans: number }

const [W, H] = [90, 60]
// A width that is no multiple of the kernels' blocks, as the chroma of a 1080-wide frame has it, and a row without a partner.
const [width, height] = [36, 21]
const stride = W + 2 * PAD

/** Noise, and what is sampled of it. */
const resample = (sampler: Sampler, { kernel, columnTaps, rowTaps }: Taps, { seed, step, left, top, spans }: Look) => {
  const mark = sampler.mark()
  const source = sampler.allocate(stride * H)
  const picture = sampler.bytes(source, stride * H)
  const next = noise(seed)
  for (let n = 0; n < picture.length; n += 1) picture[n] = next()
  const target = sampler.allocate(width * height)
  const record = 1 + 2 * spans
  const map = sampler.allocate(height * record * 8)
  const rows = new Float64Array(sampler.buffer(), map, height * record)
  const places = Array.from({ length: spans }, (_value, n) => [left + n * 16 * step, step]).flat()
  for (let y = 0; y < height; y += 1) rows.set([top + y * step, ...places], y * record)
  const [across, down] = [sampler.allocate(256 * columnTaps * 2), sampler.allocate(256 * rowTaps * 2)]
  new Int16Array(sampler.buffer(), across, 256 * columnTaps).set(kernelWeights(kernel, columnTaps, step))
  new Int16Array(sampler.buffer(), down, 256 * rowTaps).set(kernelWeights(kernel, rowTaps, step))
  const line = sampler.allocate(Math.max(2 * stride, 64 + 16 * (width + 16) * 2))
  const table = sampler.allocate((width + 8) * 24)
  const right = Math.min(W + PAD - 8, Math.ceil(left + 48 * step) + 8)
  const from = [source + PAD, stride, H - 1] as const
  const to = [target, width, width, height] as const
  const weights = [down, rowTaps, across, columnTaps] as const
  sampler.sample(...from, ...to, map, spans, 48 / spans, ...weights, line, Math.floor(left) - 6, right, table)
  const got = sampler.bytes(target, width * height).slice()
  sampler.release(mark)
  return { picture: picture.slice(), got }
}

describe('sampling', () => {
  it('has faster kernels on this engine, and kernels for every other', () => {
    expect(relaxedKernels()).toBeDefined()
    expect(plainKernels()).toBeDefined()
  })

  it.each(Object.entries(QUALITIES))(
    'follows a floating-point reference with the kernel of %s, whichever kernels do it',
    (_, { sampling }) => {
      const { kernel, columnTaps, rowTaps } = sampling
      const exact = kernel === 'lanczos3' ? lanczos : catmullRom
      const plain = openSampler(plainKernels())
      fc.assert(
        fc.property(
          fc.record({
            seed: fc.integer({ min: 1, max: 1e9 }),
            // Beyond 1.85 eight columns no longer lie within one block.
            step: fc.double({ min: 0.7, max: 2.1, noNaN: true }),
            left: fc.double({ min: 6, max: 12, noNaN: true }),
            top: fc.double({ min: 5, max: 9, noNaN: true }),
            // One span a row, as a flat picture has it, or three, as depth bends it.
            spans: fc.constantFrom(1, 3),
          }),
          (look) => {
            const { step, left, top } = look
            const { picture, got } = resample(sampler, sampling, look)
            expect(resample(plain, sampling, look).got).toEqual(got)
            const reach = kernel === 'lanczos3' ? 3 : 2
            const stretch = (taps: number): number =>
              Math.min(Math.max(1, step), Math.max(1, ((reach === 3 ? 1.2 : 1.1) * taps) / 2 / reach))
            for (let y = 0; y < height; y += 1)
              for (let x = 0; x < width; x += 1) {
                // Positions are looked up to the nearest 1/256, so the reference is asked there too.
                const snap = (value: number): number => Math.round(value * 256) / 256
                let sum = 0
                for (const [row, wy] of weightsAt(snap(top + y * step), rowTaps, exact, stretch(rowTaps)))
                  for (const [column, wx] of weightsAt(snap(left + x * step), columnTaps, exact, stretch(columnTaps)))
                    sum += wy * wx * picture[Math.max(0, Math.min(H - 1, row)) * stride + PAD + column]!
                const want = Math.max(0, Math.min(255, sum))
                expect(Math.abs(got[y * width + x]! - want)).toBeLessThan(0.75)
              }
          },
        ),
        { numRuns: 24 },
      )
    },
  )
})

describe('blending', () => {
  it('is a rounded weighted mean', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 64, maxLength: 64 }), fc.integer({ min: 0, max: 256 }), (bytes, weight) => {
        const mark = sampler.mark()
        const [a, b, dst] = [sampler.allocate(32), sampler.allocate(32), sampler.allocate(32)]
        sampler.bytes(a, 32).set(bytes.subarray(0, 32))
        sampler.bytes(b, 32).set(bytes.subarray(32))
        sampler.blend(dst, a, b, 32, weight)
        const want = Array.from({ length: 32 }, (_, n) => (bytes[n]! * (256 - weight) + bytes[n + 32]! * weight + 128) >> 8)
        expect([...sampler.bytes(dst, 32)]).toEqual(want)
        sampler.release(mark)
      }),
    )
  })

  it('draws rows towards a level by their shares, and leaves whole ones as they are', () => {
    const bytes = fc.uint8Array({ minLength: 21 * 9, maxLength: 21 * 9 })
    fc.assert(
      fc.property(
        bytes,
        fc.nat(255),
        fc.array(fc.nat(32_767), { minLength: 9, maxLength: 9 }),
        fc.nat(63),
        (under, level, shares, grain) => {
          const mark = sampler.mark()
          const [width, height] = [21, 9]
          const [plane, weights, grains] = [sampler.allocate(width * height), sampler.allocate(height * 2), sampler.allocate(128)]
          sampler.bytes(plane, width * height).set(under)
          const whole = shares.map((share, y) => (y === 4 ? 32_767 : share))
          new Int16Array(sampler.buffer(), weights, height).set(whole)
          const pattern = new Int16Array(sampler.buffer(), grains, 64).map((_, n) => (grain + n * 29) % 64)
          new Int16Array(sampler.buffer(), grains, 64).set(pattern)
          sampler.veil(plane, width, height, level, weights, grains)
          const drawn = sampler.bytes(plane, width * height)
          for (let y = 0; y < height; y += 1)
            for (let x = 0; x < width; x += 1) {
              const n = y * width + x
              if (y === 4) expect(drawn[n]).toBe(under[n])
              // Between two levels the pattern decides: a threshold of t in 64 rounds up what lies above 1 − t/64.
              const want = level + ((under[n]! - level) * whole[y]!) / 32_768 + pattern[(y % 8) * 8 + (x % 8)]! / 64
              expect(Math.abs(drawn[n]! + 0.5 - want)).toBeLessThanOrEqual(0.53)
            }
          sampler.release(mark)
        },
      ),
    )
  })

  it('lays a premultiplied box over a frame and touches nothing beside it', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 21 * 3, maxLength: 21 * 3 }),
        fc.uint8Array({ minLength: 21 * 3, maxLength: 21 * 3 }),
        (under, alpha) => {
          const mark = sampler.mark()
          const [width, height] = [21, 3]
          const dst = sampler.allocate(40 * height)
          const frame = sampler.bytes(dst, 40 * height).fill(77)
          for (let y = 0; y < height; y += 1) frame.set(under.subarray(y * width, (y + 1) * width), y * 40)
          const [src, cover] = [sampler.allocate(width * height), sampler.allocate(width * height)]
          const colour = alpha.map((value) => (value * 200 + 127) / 255)
          sampler.bytes(src, width * height).set(colour)
          sampler.bytes(cover, width * height).set(alpha)
          sampler.over(dst, 40, src, cover, width, width, height)
          for (let y = 0; y < height; y += 1)
            for (let x = 0; x < 40; x += 1) {
              const n = y * width + x
              const want = x < width ? colour[n]! + (under[n]! * (255 - alpha[n]!)) / 255 : 77
              expect(Math.abs(frame[y * 40 + x]! - want)).toBeLessThanOrEqual(1)
            }
          sampler.release(mark)
        },
      ),
    )
  })
})

describe('a painting', () => {
  it('becomes planes as the formula has it, whatever its width', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: 1, max: 23 }), fc.boolean(), (seed, half, holes) => {
        const mark = sampler.mark()
        const [width, height] = [half * 2, 4]
        const next = noise(seed)
        const rgba = Uint8Array.from({ length: width * height * 4 })
        for (let n = 0; n < rgba.length; n += 4) {
          const alpha = holes && n % 160 < 120 ? 0 : next()
          for (let c = 0; c < 3; c += 1) rgba[n + c] = (next() * alpha) / 255
          rgba[n + 3] = alpha
        }
        const from = sampler.allocate(rgba.length)
        sampler.bytes(from, rgba.length).set(rgba)
        const [y, u, v, alpha, chromaAlpha] = Array.from({ length: 5 }, () => sampler.allocate(width * height)) as [
          number,
          number,
          number,
          number,
          number,
        ]
        sampler.paintingToPlanes(from, width, height, y, u, v, alpha, chromaAlpha)
        const at = (x: number, row: number, c: number): number => rgba[(row * width + Math.max(0, x)) * 4 + c]!
        const near = (got: number, want: number): void => expect(Math.abs(got - Math.max(0, want))).toBeLessThanOrEqual(0.51)
        const lumaOf = (of: (c: number) => number): number => 0.2126 * of(0) + 0.7152 * of(1) + 0.0722 * of(2)
        for (let row = 0; row < height; row += 1)
          for (let x = 0; x < width; x += 1) {
            const cover = at(x, row, 3)
            near(sampler.bytes(y, width * height)[row * width + x]!, (lumaOf((c) => at(x, row, c)) * 219 + 16 * cover) / 255)
            expect(sampler.bytes(alpha, width * height)[row * width + x]).toBe(cover)
          }
        for (let row = 0; row < height; row += 2)
          for (let x = 0; x < width; x += 2) {
            const mean = (c: number): number =>
              [row, row + 1].reduce((sum, r) => sum + (at(x - 1, r, c) + 2 * at(x, r, c) + at(x + 1, r, c)) / 8, 0)
            const n = (row / 2) * half + x / 2
            const cover = mean(3)
            near(sampler.bytes(u, n + 1)[n]!, (((mean(2) - lumaOf(mean)) / 1.8556) * 224 + 128 * cover) / 255)
            near(sampler.bytes(v, n + 1)[n]!, (((mean(0) - lumaOf(mean)) / 1.5748) * 224 + 128 * cover) / 255)
            near(sampler.bytes(chromaAlpha, n + 1)[n]!, cover)
          }
        sampler.release(mark)
      }),
    )
  })
})

describe('colour', () => {
  it('goes to BT.709 limited range and back', () => {
    fc.assert(
      fc.property(fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255)), ([r, g, b]) => {
        const mark = sampler.mark()
        const [width, height] = [32, 4]
        const rgb = sampler.allocate(width * height * 3)
        for (let n = 0; n < width * height; n += 1) sampler.bytes(rgb, width * height * 3).set([r, g, b], n * 3)
        const y = sampler.allocate(width * height * 1.5)
        const [u, v] = [y + width * height, y + width * height * 1.25]
        sampler.pictureToPlanes(rgb, width, height, y, width, u, v, width / 2)
        const luma = 0.2126 * r + 0.7152 * g + 0.0722 * b
        const near = (got: number, want: number) => expect(Math.abs(got - want)).toBeLessThanOrEqual(0.6)
        near(sampler.bytes(y, 1)[0]!, 16 + (luma * 219) / 255)
        near(sampler.bytes(u, 1)[0]!, 128 + (((b - luma) / 1.8556) * 224) / 255)
        near(sampler.bytes(v, 1)[0]!, 128 + (((r - luma) / 1.5748) * 224) / 255)
        const back = sampler.allocate(width * height * 3)
        sampler.planesToPicture(y, u, v, width, height, back)
        const seen = sampler.bytes(back, 3)
        for (const [n, value] of [r, g, b].entries()) expect(Math.abs(seen[n]! - value)).toBeLessThanOrEqual(3)
        sampler.release(mark)
      }),
    )
  })
})
