import { type CameraPath, cropAt, sampleAt } from '@reelwright/look/camera/path'
import type { Setting, StillShot } from '../plan/plan.js'
import { kernelWeights } from './kernel.js'
import { CHROMA, LUMA, mapRows, type Siting } from './map.js'
import type { Painter } from './painter.js'
import { framePlanes, PAD, paddedLayout, paddedPlanes } from './planes.js'
import type { Sampler } from './sampler.js'
import { shiftedCrop } from './shot-crop.js'
import type { Still } from './still.js'
import { pathOf } from './still.js'

/** Spans a row of the map may have. */
const MOST_SPANS = 17

/** How far depth displaces a point of the frame sideways, beside what the crop alone does. */
const displacementAt = (path: CameraPath, frame: number): ((u: number, v: number) => number) | undefined => {
  if (!path.parallax) return undefined
  const crop = cropAt(path, frame)
  return (u, v) => sampleAt(path, frame, u, v).x - (crop.x + (u - 0.5) * crop.width)
}

/** Paints frames of a still under its move. */
export const paintStill = (shot: StillShot, still: Still, setting: Setting, sampler: Sampler): Painter => {
  const { width, height } = setting
  const { kernel, columnTaps, rowTaps } = setting.quality.sampling
  const path = pathOf(shot, setting)
  const { bytes } = paddedLayout(still.width, still.height)
  const address = sampler.allocate(bytes)
  sampler.bytes(address, bytes).set(new Uint8Array(still.planes))
  const source = paddedPlanes(address, still.width, still.height)
  const lineBytes = (still.width + 2 * PAD + 64) * 2
  const line = sampler.allocate(2 * lineBytes)
  const table = sampler.allocate((width + 8) * 8)
  const mapBytes = height * (1 + 2 * MOST_SPANS) * 8
  const map = sampler.allocate(mapBytes)
  const rows = new Float64Array(sampler.buffer(), map, mapBytes / 8)
  const columnWeights = sampler.allocate(256 * columnTaps * 2)
  const rowWeights = sampler.allocate(256 * rowTaps * 2)
  let weighted = Number.NaN

  const weigh = (ratio: number): void => {
    if (ratio === weighted) return
    weighted = ratio
    new Int16Array(sampler.buffer(), columnWeights, 256 * columnTaps).set(kernelWeights(kernel, columnTaps, ratio))
    new Int16Array(sampler.buffer(), rowWeights, 256 * rowTaps).set(kernelWeights(kernel, rowTaps, ratio))
  }

  return {
    paint: (index, dst) => {
      const frame = shot.offset + index
      const crop = shiftedCrop(cropAt(path, frame), shot.shifts, frame)
      const view = { still, crop, displacement: displacementAt(path, frame) }
      const out = framePlanes(dst, width, height)
      const plane = (siting: Siting, planes: readonly (readonly [number, number])[], stride: number): void => {
        const size = { width: width / siting.step, height: height / siting.step }
        const { spans, span, left, right, ratio } = mapRows(view, siting, size, setting, columnTaps, rows)
        weigh(Math.max(1, ratio))
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
            lineBytes,
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
