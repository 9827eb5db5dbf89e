import type { Mixing } from '@reelwright/look/transitions/transition'
import { type Context, contextOf } from './surface.js'

/** Smears rows of RGBA by a box as wide as a share of them; at the edges the outermost pixel is repeated. */
export const smearRows = (data: Uint8ClampedArray, width: number, height: number, share: number): void => {
  const reach = Math.round((share * width) / 2)
  if (reach === 0) return
  const last = width - 1
  const kept = new Uint8ClampedArray(width * 4)
  const part = 1 / (2 * reach + 1)
  for (let y = 0; y < height; y += 1) {
    const start = y * width * 4
    kept.set(data.subarray(start, start + width * 4))
    for (let channel = 0; channel < 3; channel += 1) {
      let sum = kept[channel]! * reach
      for (let n = 0; n <= reach; n += 1) sum += kept[Math.min(n, last) * 4 + channel]!
      for (let n = 0; n < width; n += 1) {
        data[start + n * 4 + channel] = sum * part
        sum += kept[Math.min(n + reach + 1, last) * 4 + channel]! - kept[Math.max(n - reach, 0) * 4 + channel]!
      }
    }
  }
}

/** Stops of a gradient between which a smooth step is all but straight. */
const STEPS = 16

export type MixShots = (context: Context, mixing: Mixing, a: OffscreenCanvas, b: OffscreenCanvas, ground: string) => void

/** Lays two painted shots into each other as a transition has it at a moment. The canvases are as large as the context's; b is used up. */
export const openMixing = (): MixShots => {
  let reading: OffscreenCanvas | undefined

  const smear = (context: Context, width: number, height: number, share: number): void => {
    if (reading?.width !== width || reading.height !== height) reading = new OffscreenCanvas(width, height)
    const sheet = contextOf(reading, { willReadFrequently: true })
    sheet.drawImage(context.canvas, 0, 0)
    const pixels = sheet.getImageData(0, 0, width, height)
    smearRows(pixels.data, width, height, share)
    sheet.putImageData(pixels, 0, 0)
    context.drawImage(reading, 0, 0)
  }

  return (context, mixing, a, b, ground) => {
    const { width, height } = a
    const seen = mixing.a + mixing.b
    context.globalAlpha = 1
    if (mixing.moved) {
      const gone = 2 * Math.round((-mixing.moved.a.x * width) / 2)
      context.drawImage(a, -gone, 0)
      context.drawImage(b, width - gone, 0)
    } else if (mixing.wiped) {
      const { at, soft } = mixing.wiped
      context.drawImage(a, 0, 0)
      const mask = contextOf(b)
      const gradient = mask.createLinearGradient((at - soft) * width, 0, (at + soft) * width, 0)
      for (let n = 0; n <= STEPS; n += 1) {
        const t = 1 - n / STEPS
        gradient.addColorStop(n / STEPS, `rgba(0, 0, 0, ${t * t * (3 - 2 * t)})`)
      }
      mask.save()
      mask.globalCompositeOperation = 'destination-in'
      mask.fillStyle = gradient
      mask.fillRect(0, 0, width, height)
      mask.restore()
      context.drawImage(b, 0, 0)
    } else if (seen > 1 / 512) {
      context.drawImage(a, 0, 0)
      context.globalAlpha = mixing.b / seen
      context.drawImage(b, 0, 0)
      context.globalAlpha = 1
    }
    if (mixing.smear) smear(context, width, height, mixing.smear)
    if (mixing.ground > 0) {
      context.globalAlpha = 1 - (seen <= 1 / 512 ? 0 : seen)
      context.fillStyle = ground
      context.fillRect(0, 0, width, height)
      context.globalAlpha = 1
    }
  }
}
