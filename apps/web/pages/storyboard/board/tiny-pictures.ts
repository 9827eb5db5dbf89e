import { idle } from '../idle.js'

/** Scenes whose last frame is kept as a few blurred pixels. */
const MOST = 1_500
const KEY = 'tiny-frames'
const WIDTH = 24

let tiny: Record<string, string> | undefined

const all = (): Record<string, string> => {
  try {
    tiny ??= JSON.parse(localStorage.getItem(KEY) ?? '{}') as Record<string, string>
  } catch {
    tiny = {}
  }
  return tiny
}

export const tinyPicture = (sceneId: string): string | undefined => all()[sceneId]

/** Pictures that were looked at since the page was loaded: once is enough. */
const seen = new Set<string>()

let due: ReturnType<typeof setTimeout> | undefined

const keep = (sceneId: string, picture: HTMLImageElement): void => {
  const canvas = document.createElement('canvas')
  canvas.width = WIDTH
  canvas.height = Math.max(1, Math.round((WIDTH * picture.naturalHeight) / picture.naturalWidth))
  try {
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
    const kept = all()
    delete kept[sceneId]
    kept[sceneId] = canvas.toDataURL('image/jpeg', 0.5)
    for (const oldest of Object.keys(kept).slice(0, -MOST)) delete kept[oldest]
  } catch {
    return // from another origin, whose pixels a page may not read: the next time it comes without
  }
  clearTimeout(due)
  due = setTimeout(() => {
    try {
      localStorage.setItem(KEY, JSON.stringify(tiny))
    } catch {
      localStorage.removeItem(KEY) // no room left; drafts need it more
    }
  }, 2_000)
}

/** Keeps what a frame looks like from afar, to show in its place until it is there the next time; once whoever looks at the page does not wait. */
export const keepTiny = async (sceneId: string, picture: HTMLImageElement): Promise<void> => {
  if (seen.has(picture.src)) return
  seen.add(picture.src)
  await idle()
  keep(sceneId, picture)
}
