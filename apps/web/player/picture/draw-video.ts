import type { Context } from './surface.js'

/** Fills the frame with a video, its middle where the shapes differ. */
export const drawVideo = (context: Context, element: HTMLVideoElement, width: number, height: number): void => {
  const scale = Math.max(width / element.videoWidth, height / element.videoHeight)
  const [across, down] = [width / scale, height / scale]
  context.imageSmoothingEnabled = true
  context.imageSmoothingQuality = 'high'
  context.drawImage(element, (element.videoWidth - across) / 2, (element.videoHeight - down) / 2, across, down, 0, 0, width, height)
}
