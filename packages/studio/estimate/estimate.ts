import type { FilmPlan, PlannedScene } from './plan.js'

export const KINDS = ['script', 'storyboard', 'photos', 'narration', 'picture', 'clip', 'avatar'] as const

/** One thing that is bought. */
export type Line = {
  readonly kind: (typeof KINDS)[number]
  readonly vendor: string
  readonly model: string
  readonly quantity: number
  readonly unit: string
  /** Millionths of a US dollar. */
  readonly amount: number
}

export type SceneEstimate = Pick<PlannedScene, 'id' | 'order' | 'shotType' | 'seconds'> & {
  readonly lines: readonly Line[]
  readonly amount: number
}

export type Estimate = { readonly film: readonly Line[]; readonly scenes: readonly SceneEstimate[]; readonly amount: number }

/** Prices a film: what is bought once, and for each scene. */
export type Tariff = {
  readonly ofFilm: (plan: FilmPlan) => readonly Line[]
  readonly ofScene: (scene: PlannedScene, plan: FilmPlan) => readonly Line[]
}

const sum = (amounts: readonly { readonly amount: number }[]): number => amounts.reduce((total, { amount }) => total + amount, 0)

/** What a film costs by a tariff, in millionths of a US dollar, each scene by itself. */
export const estimate = (plan: FilmPlan, { ofFilm, ofScene }: Tariff): Estimate => {
  const film = ofFilm(plan)
  const scenes = plan.scenes.map((scene) => {
    const { id, order, shotType, seconds } = scene
    const lines = ofScene(scene, plan)
    return { id, order, shotType, seconds, lines, amount: sum(lines) }
  })
  return { film, scenes, amount: sum(film) + sum(scenes) }
}
