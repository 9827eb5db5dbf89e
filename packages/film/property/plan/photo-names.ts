import type { PropertyBrief } from '../brief.js'

export type NameOf = (photoId: string) => string

/** What a person knows a photo by: the name of the file they brought; its id where it came without one. */
export const photoNames = (media: PropertyBrief['media']): NameOf => {
  const names = new Map(media.map(({ id, asset }) => [id, asset.name]))
  return (photoId) => names.get(photoId) || photoId
}
