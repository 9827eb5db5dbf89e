import type { Brief } from '@reelwright/film/any-brief'
import type { Scene } from '@reelwright/film/storyboard'
import { checkModel } from '@reelwright/providers/paid/check-models'
import type { PaidSettings } from '@reelwright/providers/paid/settings'

type Sent = { readonly pictureModel?: string | null; readonly clipModel?: string | null }
const KINDS = { pictureModel: 'picture', clipModel: 'clip' } as const

/** A change with the models it names in full. @throws what `checkModel` does */
export const withModelNames = <Patch extends Sent>(paid: PaidSettings, { profile }: Brief, patch: Patch): Patch => {
  const named = (['pictureModel', 'clipModel'] as const).flatMap((field) => {
    const name = patch[field]
    return typeof name === 'string' ? [[field, checkModel(paid, profile, KINDS[field], name, field)]] : []
  })
  return { ...patch, ...Object.fromEntries(named) }
}

/** A scene with another model for one of its slots; null goes back to the film's. */
export const withModel = (scene: Scene, field: keyof Sent, model: string | null | undefined): Scene => {
  if (model === undefined) return scene
  const { [field]: _, ...rest } = scene
  return (model === null ? rest : { ...rest, [field]: model }) as Scene
}
