import type { HeicPixels } from './decode-heic.js'

const [SHORT, LONG, BYTES] = [3, 4, 7]

/**
 * Pixels as an uncompressed little-endian TIFF (6.0, RGB with unassociated alpha) that carries their colour profile:
 * the one way to hand sharp raw pixels that are not sRGB.
 */
export const tiffOf = ({ width, height, rgba }: HeicPixels, icc?: Buffer): Buffer => {
  const entries: [tag: number, type: number, count: number, value: number][] = []
  const depth = 8 + 2 + 12 * (icc ? 12 : 11) + 4
  const profile = depth + 8
  const pixels = profile + (icc?.length ?? 0)
  entries.push(
    [256, LONG, 1, width],
    [257, LONG, 1, height],
    [258, SHORT, 4, depth],
    [259, SHORT, 1, 1],
    [262, SHORT, 1, 2],
    [273, LONG, 1, pixels],
    [277, SHORT, 1, 4],
    [278, LONG, 1, height],
    [279, LONG, 1, rgba.length],
    [284, SHORT, 1, 1],
    [338, SHORT, 1, 2],
  )
  if (icc) entries.push([34675, BYTES, icc.length, profile])
  const head = Buffer.alloc(profile)
  head.write('II*\0', 0, 'latin1')
  head.writeUInt32LE(8, 4)
  head.writeUInt16LE(entries.length, 8)
  entries.forEach(([tag, type, count, value], i) => {
    const at = 10 + 12 * i
    head.writeUInt16LE(tag, at)
    head.writeUInt16LE(type, at + 2)
    head.writeUInt32LE(count, at + 4)
    head.writeUInt32LE(value, at + 8)
  })
  for (let channel = 0; channel < 4; channel++) head.writeUInt16LE(8, depth + 2 * channel)
  return Buffer.concat([head, ...(icc ? [icc] : []), Buffer.from(rgba.buffer, rgba.byteOffset, rgba.byteLength)])
}
