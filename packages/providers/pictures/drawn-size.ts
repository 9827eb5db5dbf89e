export type Pixels = { readonly width: number; readonly height: number }

const stepped = (pixels: number, step: number): number => Math.max(step, Math.round(pixels / step) * step)

/** The size a model that is told pixels draws, for a picture of this shape: as large as it can, never larger than asked for. */
export const drawnSize = ({ width, height }: Pixels, most: number, step: number): Pixels => {
  const scale = Math.min(1, most / Math.max(width, height))
  return { width: Math.min(most, stepped(width * scale, step)), height: Math.min(most, stepped(height * scale, step)) }
}
