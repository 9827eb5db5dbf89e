import sharp from 'sharp'

/**
 * Colours of a picture taken evenly over it, `[red, green, blue]` of 0–255, about as many as asked for:
 * small enough to keep beside a take, enough to draw a palette from.
 */
export const sampleColours = async (path: string, count: number): Promise<[number, number, number][]> => {
  const side = Math.max(1, Math.round(Math.sqrt(count)))
  const { data, info } = await sharp(path)
    .rotate()
    .flatten()
    .toColourspace('srgb')
    .resize(side, side, { fit: 'fill', kernel: 'lanczos3' })
    .raw()
    .toBuffer({ resolveWithObject: true })
  return Array.from({ length: info.width * info.height }, (_, i) => {
    const at = i * info.channels
    const red = data[at] as number
    return info.channels < 3 ? [red, red, red] : [red, data[at + 1] as number, data[at + 2] as number]
  })
}
