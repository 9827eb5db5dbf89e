import type { Context } from './surface.js'

type Size = { readonly width: number; readonly height: number }
type Point = { readonly x: number; readonly y: number }

/** The part of a picture that has a frame's shape, around what has to be seen and never beyond its edges; in the picture's pixels. */
export const partShown = (picture: Size, frame: Size, { x, y }: Point = { x: 0.5, y: 0.5 }): Size & Point => {
  const scale = Math.max(frame.width / picture.width, frame.height / picture.height)
  const [width, height] = [frame.width / scale, frame.height / scale]
  return {
    x: Math.min(Math.max(picture.width * x - width / 2, 0), picture.width - width),
    y: Math.min(Math.max(picture.height * y - height / 2, 0), picture.height - height),
    width,
    height,
  }
}

/** Fills the frame with a video, around `focus` where the shapes differ. */
export const drawVideo = (context: Context, element: HTMLVideoElement, width: number, height: number, focus: Point | undefined): void => {
  const part = partShown({ width: element.videoWidth, height: element.videoHeight }, { width, height }, focus)
  context.imageSmoothingEnabled = true
  context.imageSmoothingQuality = 'high'
  context.drawImage(element, part.x, part.y, part.width, part.height, 0, 0, width, height)
}
