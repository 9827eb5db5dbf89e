import { type Storyboard, scenesOf } from '../storyboard.js'

/**
 * The scenes that a model sets in motion where so many `clips` are wished for: the first ones that show a photo, each
 * photo once. A scene that only one branding shows stays a photo: its counterpart would have to move alike.
 */
export const photosInMotion = (storyboard: Storyboard, clips: number): ReadonlySet<string> => {
  const first = new Map<string, string>()
  for (const { id, mediaId, branding } of scenesOf(storyboard))
    if (mediaId !== undefined && branding === undefined && !first.has(mediaId)) first.set(mediaId, id)
  return new Set([...first.values()].slice(0, clips))
}
