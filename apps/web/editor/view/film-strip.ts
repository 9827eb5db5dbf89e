import { keepRecent } from '../../player/keep-recent.js'
import { openLine } from './open-line.js'

/** Pictures of a film's clip, one a second, taken from the copy that plays. */
const HEIGHT = 72
const MOST = 400
const frames = keepRecent<Promise<ImageBitmap | undefined>>(
  MOST,
  () => 1,
  (frame) => void frame.then((picture) => picture?.close()),
)

let last: { readonly url: string; readonly video: HTMLVideoElement } | undefined

const opened = async (url: string): Promise<HTMLVideoElement> => {
  if (last?.url === url) return last.video
  last?.video.removeAttribute('src')
  last?.video.load()
  const video = document.createElement('video')
  video.muted = true
  video.preload = 'auto'
  last = { url, video }
  await new Promise<void>((ready, failed) => {
    video.onloadeddata = () => ready()
    video.onerror = () => failed(new Error('This film cannot be read.'))
    video.src = url
  })
  return video
}

const take = async (url: string, second: number): Promise<ImageBitmap | undefined> => {
  try {
    const video = await opened(url)
    const at = Math.min(second, Math.max(0, video.duration - 0.05))
    if (Math.abs(video.currentTime - at) > 0.02)
      await new Promise<void>((there) => {
        video.onseeked = () => there()
        video.currentTime = at
      })
    return await createImageBitmap(video, {
      resizeHeight: HEIGHT,
      resizeWidth: Math.round((HEIGHT * video.videoWidth) / video.videoHeight),
    })
  } catch {
    last = undefined
    return undefined
  }
}

const line = openLine(frames, undefined)

/** What a film shows at a second, where it can be read; asked for while `wanted` says so. */
export const filmFrame = (hash: string, url: string, second: number, wanted: () => boolean): Promise<ImageBitmap | undefined> =>
  line(`${hash} ${second}`, wanted, () => take(url, second))
