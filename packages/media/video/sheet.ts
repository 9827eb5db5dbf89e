import sharp from 'sharp'

type Size = { readonly width: number; readonly height: number }

const COLUMNS = 5
const GAP = 6

/** Pictures of one size side by side, five in a row, on a ground of `#rrggbb`, as a JPEG. */
export const sheetOf = (pictures: readonly Buffer[], size: Size, ground: string): Promise<Buffer> => {
  const columns = Math.min(COLUMNS, pictures.length)
  const rows = Math.ceil(pictures.length / columns)
  const tiles = pictures.map((input, i) => ({
    input,
    raw: { ...size, channels: 3 as const },
    left: GAP + (i % columns) * (size.width + GAP),
    top: GAP + Math.floor(i / columns) * (size.height + GAP),
  }))
  return sharp({
    create: { width: GAP + columns * (size.width + GAP), height: GAP + rows * (size.height + GAP), channels: 3, background: ground },
  })
    .composite(tiles)
    .jpeg({ quality: 88 })
    .toBuffer()
}
