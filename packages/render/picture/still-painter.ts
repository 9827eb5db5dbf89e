import { cropAt } from '@reelwright/look/camera/path'
import type { StillShot } from '@reelwright/look/composition/content'
import { shiftedCrop } from '@reelwright/look/composition/shot-crop'
import { displacementOf, pathOf } from '@reelwright/look/composition/still-view'
import type { Setting } from '../plan/plan.js'
import type { Taps } from '../plan/quality.js'
import { kernelWeights, stretchOf } from './kernel.js'
import { CHROMA, LUMA, mapRows, type Siting } from './map.js'
import type { Painter } from './painter.js'
import { framePlanes, PAD, paddedLayout, paddedPlanes } from './planes.js'
import type { Sampler } from './sampler.js'
import type { Still } from './still.js'

/** Spans a row of the map may have. */
const MOST_SPANS = 17

/** A kernel's weights in the sampler's memory, worked out anew only when it is stretched otherwise. */
const openWeights = (kernel: Taps['kernel'], taps: number, sampler: Sampler): ((ratio: number) => number) => {
  const address = sampler.allocate(256 * taps * 2)
  let stretched = Number.NaN
  return (ratio) => {
    const stretch = stretchOf(kernel, taps, ratio)
    if (stretch !== stretched) new Int16Array(sampler.buffer(), address, 256 * taps).set(kernelWeights(kernel, taps, stretch))
    stretched = stretch
    return address
  }
}

/** Paints frames of a still under its move. */
export const paintStill = (shot: StillShot, still: Still, setting: Setting, sampler: Sampler): Painter => {
  const { width, height } = setting
  const { sampling } = setting.quality
  const path = pathOf(shot, setting)
  const { bytes } = paddedLayout(still.width, still.height)
  const address = sampler.allocate(bytes)
  sampler.bytes(address, bytes).set(new Uint8Array(still.planes))
  const source = paddedPlanes(address, still.width, still.height)
  // A row of the picture where depth bends them, else sixteen as wide as the frame; then 24 bytes a column.
  const line = sampler.allocate(Math.max((still.width + 2 * PAD + 64) * 2, 64 + 16 * (width + 16) * 2))
  const table = sampler.allocate((width + 8) * 24)
  const mapBytes = height * (1 + 2 * MOST_SPANS) * 8
  const map = sampler.allocate(mapBytes)
  const rows = new Float64Array(sampler.buffer(), map, mapBytes / 8)
  const taps = ({ kernel, columnTaps, rowTaps }: Taps) => ({
    columnTaps,
    rowTaps,
    columns: openWeights(kernel, columnTaps, sampler),
    rows: openWeights(kernel, rowTaps, sampler),
  })
  const [luma, chroma] = [taps(sampling), taps(sampling.chroma ?? sampling)]

  return {
    paint: (index, dst) => {
      const frame = shot.offset + index
      const crop = shiftedCrop(cropAt(path, frame), shot.shifts, frame)
      const view = { still, crop, displacement: displacementOf(path, frame) }
      const out = framePlanes(dst, width, height)
      const plane = (siting: Siting, planes: readonly (readonly [number, number])[], stride: number): void => {
        const { columnTaps, rowTaps, columns, rows: weighRows } = siting === LUMA ? luma : chroma
        const size = { width: width / siting.step, height: height / siting.step }
        const { spans, span, left, right, ratio } = mapRows(view, siting, size, setting, columnTaps, rows)
        const [columnWeights, rowWeights] = [columns(ratio), weighRows(ratio)]
        const last = still.height / siting.step - 1
        for (const [from, to] of planes)
          sampler.sample(
            from,
            stride,
            last,
            to,
            size.width,
            size.width,
            size.height,
            map,
            spans,
            span,
            rowWeights,
            rowTaps,
            columnWeights,
            columnTaps,
            line,
            left,
            right,
            table,
          )
      }
      plane(LUMA, [[source.y, out.y]], source.stride)
      plane(
        CHROMA,
        [
          [source.u, out.u],
          [source.v, out.v],
        ],
        source.chromaStride,
      )
    },
  }
}
