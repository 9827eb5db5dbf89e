import type { Brief } from '@reelwright/film/any-brief'
import type { Scene } from '@reelwright/film/storyboard'
import { type Profile, profileOf, type Registry } from '@reelwright/providers/registry'

/** Who makes what of a film, or of one of its scenes: the profile's makers, or those the film and the scene name. */
export const profileFor = (registry: Registry, { profile, models }: Pick<Brief, 'profile' | 'models'>, scene?: Scene): Profile => {
  const base = profileOf(registry, profile)
  const { pictureModel: picture, clipModel: clip } = scene ?? {}
  if (!base.choose || (!models && picture === undefined && clip === undefined)) return base
  return base.choose({ ...models, ...(picture === undefined ? {} : { picture }), ...(clip === undefined ? {} : { clip }) })
}
