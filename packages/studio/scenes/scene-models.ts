import type { Brief } from '@reelwright/film/any-brief'
import type { Scene } from '@reelwright/film/storyboard'
import { checkClipSeconds, checkModel } from '@reelwright/providers/paid/check-models'
import type { PaidSettings } from '@reelwright/providers/paid/settings'

/** What a scene is made by in place of its film's; null goes back to that. */
export type SceneModels = {
  readonly pictureModel?: string | null
  readonly clipModel?: string | null
  readonly clipSeconds?: number | null
}
const KINDS = { pictureModel: 'picture', clipModel: 'clip' } as const

/** A change with the models it names in full. @throws what `checkModel` does */
export const withModelNames = <Patch extends SceneModels>(paid: PaidSettings, { profile }: Brief, patch: Patch): Patch => {
  if (typeof patch.clipSeconds === 'number') checkClipSeconds(profile, patch.clipSeconds, 'clipSeconds')
  const named = (['pictureModel', 'clipModel'] as const).flatMap((field) => {
    const name = patch[field]
    return typeof name === 'string' ? [[field, checkModel(paid, profile, KINDS[field], name, field)]] : []
  })
  return { ...patch, ...Object.fromEntries(named) }
}

/** A scene with another model, or length of clips, of its own; null goes back to the film's. */
export const withOwn = <Field extends keyof SceneModels>(scene: Scene, field: Field, own: SceneModels[Field]): Scene => {
  if (own === undefined) return scene
  const { [field]: _, ...rest } = scene
  return (own === null ? rest : { ...rest, [field]: own }) as Scene
}
