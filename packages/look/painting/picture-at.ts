import type { SheetLike, Surface } from './surface.js'

/** A picture in the smallest of its halves that still has a pixel for each it will cover: a canvas that shrinks by more shimmers. */
export const openHalves = <Path, Sheet extends SheetLike>({ sheet, brush }: Surface<Path, Sheet>) => {
  /** Halves of a picture, halves of those, and so on, made as they are asked for. */
  const halves = new WeakMap<Sheet, Sheet>()
  const halfOf = (picture: Sheet): Sheet => {
    const known = halves.get(picture)
    if (known) return known
    const half = sheet(Math.ceil(picture.width / 2), Math.ceil(picture.height / 2))
    const context = brush(half)
    context.imageSmoothingQuality = 'high'
    context.drawImage(picture, 0, 0, half.width, half.height)
    halves.set(picture, half)
    return half
  }
  const pictureAt = (picture: Sheet, scale: number): Sheet =>
    scale <= 0.5 && Math.min(picture.width, picture.height) > 2 ? pictureAt(halfOf(picture), scale * 2) : picture
  return pictureAt
}
