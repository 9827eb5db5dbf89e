import { type Canvas, createCanvas } from '@napi-rs/canvas'

/** Halves of a picture, halves of those, and so on, made as they are asked for. */
const halves = new WeakMap<Canvas, Canvas>()

const halfOf = (picture: Canvas): Canvas => {
  const known = halves.get(picture)
  if (known) return known
  const half = createCanvas(Math.ceil(picture.width / 2), Math.ceil(picture.height / 2))
  const context = half.getContext('2d')
  context.imageSmoothingQuality = 'high'
  context.drawImage(picture, 0, 0, half.width, half.height)
  halves.set(picture, half)
  return half
}

/** The picture in the smallest of its halves that still has a pixel for each it will cover: a canvas that shrinks by more shimmers. */
export const pictureAt = (picture: Canvas, scale: number): Canvas =>
  scale <= 0.5 && Math.min(picture.width, picture.height) > 2 ? pictureAt(halfOf(picture), scale * 2) : picture
