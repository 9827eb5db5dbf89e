import type { ModelNames } from '@reelwright/film/model-names'
import type { ShotType } from '@reelwright/film/storyboard'

/** A scene, as far as its price depends on it. */
export type PlannedScene = {
  readonly id: string
  readonly order: number
  readonly shotType: ShotType
  readonly seconds: number
  /** Characters to be spoken; none where a person brought the recording, or where nobody speaks. */
  readonly spoken: number
  /** Whether its picture has to be drawn: a graphic needs none, and a person may have brought one. */
  readonly drawn: boolean
  /** Of a picture that is there: whether a library had it. Left out where nobody knows yet. */
  readonly found?: boolean
  /** Whether its picture is set in motion by a model. */
  readonly filmed: boolean
  /** Models that draw and film it in place of the film's, and the length of their clips. */
  readonly models?: Pick<ModelNames, 'picture' | 'clip' | 'clipSeconds'>
}

/** A film, as far as its price depends on it. */
export type FilmPlan = {
  readonly format: 'documentary' | 'property'
  /** Characters of the script; null where a person brought it, and nobody has to write. */
  readonly written: number | null
  /** Characters of what the script is written from: topic, outline, sources, listing. */
  readonly read: number
  /** Characters of the narration that is broken down into scenes. */
  readonly told: number
  /** Whether a model makes the storyboard, or rules do. */
  readonly brokenDown: boolean
  /** Photos to be looked at. */
  readonly photos: number
  /** Pixels of the pictures. */
  readonly picture: { readonly width: number; readonly height: number }
  readonly scenes: readonly PlannedScene[]
  /** A presenter: whose, and in which words at each place. */
  readonly avatar?: { readonly vendor: string; readonly texts: readonly string[] }
  /** False where there is no storyboard yet, and scenes are counted as they usually come. */
  readonly storyboarded: boolean
  /** Models in place of the profile's. */
  readonly models?: ModelNames
  /** Pictures that all others are to go on with. */
  readonly references?: number
}
