/**
 * A part of a picture, as shares of its width and height: the centre and the size of the crop.
 * `turn` is in radians, clockwise. The crop has the frame's aspect and never leaves the picture.
 */
export type Crop = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly turn?: number
}
