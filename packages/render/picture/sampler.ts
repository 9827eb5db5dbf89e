import { readFileSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { fail } from '@reelwright/film/fault'

/** That of the kernels in `assembly`, which say it too: kernels of another build would give other pixels, or none. */
const KERNELS_VERSION = 4

type Kernels = {
  readonly version: { readonly value: number }
  readonly sample: (
    src: number,
    stride: number,
    last: number,
    dst: number,
    dstStride: number,
    width: number,
    height: number,
    map: number,
    spans: number,
    span: number,
    rowWeights: number,
    rowTaps: number,
    columnWeights: number,
    columnTaps: number,
    line: number,
    left: number,
    right: number,
    table: number,
  ) => void
  readonly blend: (dst: number, a: number, b: number, count: number, weight: number) => void
  readonly fade: (dst: number, count: number, level: number, weight: number) => void
  readonly veil: (plane: number, width: number, height: number, level: number, shares: number, grain: number) => void
  readonly over: (dst: number, dstStride: number, src: number, alpha: number, srcStride: number, width: number, height: number) => void
  readonly pictureToPlanes: (
    rgb: number,
    width: number,
    height: number,
    y: number,
    stride: number,
    u: number,
    v: number,
    chromaStride: number,
  ) => void
  readonly paintingToPlanes: (
    rgba: number,
    width: number,
    height: number,
    y: number,
    u: number,
    v: number,
    alpha: number,
    chromaAlpha: number,
  ) => void
  readonly planesToPicture: (y: number, u: number, v: number, width: number, height: number, rgb: number) => void
}

/** The compiled kernels and their memory. Addresses are bytes; each block starts on 64 and may be overrun by 256. */
export type Sampler = Kernels & {
  /** Shared, so that growing moves nothing: views and pending writes stay good. */
  readonly buffer: () => SharedArrayBuffer
  readonly bytes: (address: number, length: number) => Uint8Array
  readonly allocate: (length: number) => number
  /** Blocks allocated after `mark()` are given back by `release(mark)`. */
  readonly mark: () => number
  readonly release: (mark: number) => void
}

const PAGE = 65_536
const MOST_PAGES = 32_768
/** The vector kernels read and write in blocks: slack behind each allocation. */
const SLACK = 256

const kernelsIn = (file: 'sampler.wasm' | 'sampler-relaxed.wasm'): WebAssembly.Module =>
  new WebAssembly.Module(readFileSync(new URL(`./${file}`, import.meta.url)))

/** @throws SAMPLER_MISSING */
export const plainKernels = (): WebAssembly.Module => {
  try {
    return kernelsIn('sampler.wasm')
  } catch (cause) {
    throw fail('SAMPLER_MISSING', 'The compiled picture sampler cannot be loaded; run npm run build.', { cause })
  }
}

const relaxedIfKnown = (): WebAssembly.Module | undefined => {
  try {
    return kernelsIn('sampler-relaxed.wasm')
  } catch {
    return undefined
  }
}

/**
 * The same kernels, pixel for pixel, a fifth faster; undefined where the engine knows no relaxed SIMD. Node has it from 21 on, and
 * 20 when it is asked for it; later ones complain when they are asked.
 */
export const relaxedKernels = (): WebAssembly.Module | undefined => {
  const known = relaxedIfKnown()
  if (known || !process.versions.node.startsWith('20.')) return known
  setFlagsFromString('--experimental-wasm-relaxed-simd')
  return relaxedIfKnown()
}

let compiled: WebAssembly.Module | undefined

/** @throws SAMPLER_MISSING when the build has not compiled it, SAMPLER_OUTDATED when it compiled another. */
export const openSampler = (module = compiled): Sampler => {
  module ??= compiled = relaxedKernels() ?? plainKernels()
  const memory = new WebAssembly.Memory({ initial: 2, maximum: MOST_PAGES, shared: true })
  const kernels = new WebAssembly.Instance(module, { env: { memory, abort: () => {} } }).exports as unknown as Kernels
  const version = kernels.version?.value
  if (version !== KERNELS_VERSION)
    throw fail('SAMPLER_OUTDATED', 'The compiled picture sampler is of another version than the renderer; run npm run build.', {
      given: `${version} instead of ${KERNELS_VERSION}`,
    })
  let top = 1024
  const allocate = (length: number): number => {
    const address = (top + 63) & ~63
    const end = address + length + SLACK
    const short = end - memory.buffer.byteLength
    if (short > 0) {
      try {
        memory.grow(Math.ceil(short / PAGE))
      } catch (cause) {
        throw fail('PICTURE_MEMORY', 'The pictures of this film need more memory than one worker may have; render at a lower resolution.', {
          cause,
        })
      }
    }
    top = end
    return address
  }
  return {
    ...kernels,
    buffer: () => memory.buffer,
    allocate,
    bytes: (address, length) => new Uint8Array(memory.buffer, address, length),
    mark: () => top,
    release: (mark) => {
      top = mark
    },
  }
}
