import sharp from 'sharp'

/** The most bytes of a picture inside a request: vendors refuse larger ones, from 5 MB (Runway) to 10 MB (Kling). */
const MOST = 3_500_000

export type SentShape = {
  /** Pixels it may have at most. */
  readonly longest: number
  /** Cut to this shape; its own when left out. */
  readonly shape?: { readonly width: number; readonly height: number }
}

/** A picture as it travels inside a request: upright, without its metadata, as a `data:` URI of a JPEG. */
export const sentPicture = async (file: string, { longest, shape }: SentShape): Promise<string> => {
  const upright = sharp(file, { limitInputPixels: 80_000_000 }).rotate()
  const scale = shape ? Math.min(1, longest / Math.max(shape.width, shape.height)) : 1
  const fitted = shape
    ? upright.resize(Math.round(shape.width * scale), Math.round(shape.height * scale), { fit: 'cover' })
    : upright.resize(longest, longest, { fit: 'inside', withoutEnlargement: true })
  const flat = fitted.flatten({ background: '#000000' })
  const at = (quality: number): Promise<Buffer> => flat.clone().jpeg({ quality }).toBuffer()
  let bytes = await at(92)
  for (const quality of [85, 75, 60]) if (bytes.length > MOST) bytes = await at(quality)
  return `data:image/jpeg;base64,${bytes.toString('base64')}`
}
