import type { Brief } from '@reelwright/film/any-brief'
import type { ModelNames } from '@reelwright/film/model-names'
import type { Scene } from '@reelwright/film/storyboard'
import { type Profile, profileOf, type Registry } from '@reelwright/providers/registry'

/** What a scene names in place of its film's models. */
export const modelsOfScene = ({ pictureModel, clipModel, clipSeconds }: Scene): Pick<ModelNames, 'picture' | 'clip' | 'clipSeconds'> => ({
  ...(pictureModel === undefined ? {} : { picture: pictureModel }),
  ...(clipModel === undefined ? {} : { clip: clipModel }),
  ...(clipSeconds === undefined ? {} : { clipSeconds }),
})

/** Who makes what of a film, or of one of its scenes: the profile's makers, or those the film and the scene name. */
export const profileFor = (registry: Registry, { profile, models }: Pick<Brief, 'profile' | 'models'>, scene?: Scene): Profile => {
  const base = profileOf(registry, profile)
  const asked = { ...models, ...(scene ? modelsOfScene(scene) : {}) }
  return base.choose && Object.keys(asked).length > 0 ? base.choose(asked) : base
}
