import type { ProfileName } from '@reelwright/film/brief'
import type { ModelNames } from '@reelwright/film/model-names'
import { LOCAL, type Models } from '@reelwright/providers/paid/choose-models'
import { modelsTaking, referencesTaken } from '@reelwright/providers/paid/made-price'
import { FROM_STOCK } from '@reelwright/providers/paid/registry-from'
import { PRICES } from '@reelwright/providers/prices/price-table'
import type { ModelsFor, PaidProfile } from '../settings/models.js'
import { designTariff } from './design-tariff.js'
import { type Estimate, estimate } from './estimate.js'
import type { FilmPlan, PlannedScene } from './plan.js'
import { looked, todayTariff } from './today-tariff.js'

/** What a film costs in a profile, today and as the designs count it. */
export type ProfileEstimate = {
  readonly profile: ProfileName
  readonly today: Estimate
  /** Millionths of a dollar that are likely, where libraries are looked through first: as many pictures found as the design counts on. */
  readonly expected: number
  readonly design: Estimate
  /** When the oldest price among today's was read; null where nothing is paid for. */
  readonly pricesOf: string | null
  /** What a person should know before they believe it. */
  readonly remarks: readonly string[]
}

const FREE: Estimate['film'] = []
const freeOf = (plan: FilmPlan): Estimate => estimate(plan, { ofFilm: () => FREE, ofScene: () => [] })

const rowsOf = (today: Estimate) => {
  const used = new Set([...today.film, ...today.scenes.flatMap(({ lines }) => lines)].map(({ vendor, model }) => `${vendor} ${model}`))
  return PRICES.filter(({ vendor, model }) => used.has(`${vendor} ${model}`))
}

const remarksOn = (plan: FilmPlan, today: Estimate, missing: readonly string[]): readonly string[] => {
  const unsure = [
    ...new Set(rowsOf(today).flatMap(({ evidence, model, source }) => (evidence === 'vendor' ? [] : [`${model} (${source})`]))),
  ]
  return [
    ...(plan.storyboarded ? [] : ['There is no storyboard yet: its scenes are foreseen by rule.']),
    ...missing,
    ...(unsure.length === 0 ? [] : [`No page of the vendor's own tells these prices: ${unsure.join(', ')}.`]),
  ]
}

/** Of the pictures that libraries are asked for, how many they have: the design's own figure (PRODUCT.md, money: 11 of 22). */
const FOUND = 0.5

/** Scenes whose pictures are still to be looked for in libraries before they are made: those found cost nothing. */
const soughtOf = (plan: FilmPlan, profile: PaidProfile, { writer }: Models): readonly PlannedScene[] =>
  FROM_STOCK[profile] && writer.vendor !== LOCAL ? plan.scenes.filter((scene) => looked(scene) && scene.found === undefined) : []

const stockRemark = (sought: number): readonly string[] => {
  if (sought === 0) return []
  const pictures = sought === 1 ? 'One picture is' : `${sought} pictures are`
  return [
    `${pictures} looked for in stock libraries first. All are counted here as made; what is found there costs only the looking, and half found is what to expect.`,
  ]
}

/** What becomes of the film's references where its pictures are drawn by a model that takes fewer of them, or none. */
const referencesRemark = ({ references = 0, scenes }: FilmPlan, { picture }: Models): readonly string[] => {
  const taken = referencesTaken(picture)
  if (references <= taken || !scenes.some(({ drawn }) => drawn)) return []
  const maker = picture.vendor === LOCAL ? 'Pictures painted by rule go' : `${picture.model} goes`
  const most = taken === 0 ? 'no reference picture' : `the first ${taken === 1 ? 'reference picture' : `${taken} reference pictures`} only`
  return [`${maker} on with ${most}; of the models for pictures, ${modelsTaking(references).join(', ')} take ${references}.`]
}

/** What the pictures of these scenes cost if they are made. */
const drawnFor = (today: Estimate, scenes: readonly PlannedScene[]): number => {
  const ids = new Set(scenes.map(({ id }) => id))
  const lines = today.scenes.filter(({ id }) => ids.has(id)).flatMap((scene) => scene.lines)
  return lines.reduce((sum, { kind, unit, amount }) => sum + (kind === 'picture' && unit === 'image' ? amount : 0), 0)
}

/** A film of hundreds of scenes names few models. */
const remembered = (choose: (asked?: ModelNames) => Models): ((asked?: ModelNames) => Models) => {
  const known = new Map<string, Models>()
  return (asked) => {
    const name = JSON.stringify(asked ?? {})
    const found = known.get(name) ?? choose(asked)
    known.set(name, found)
    return found
  }
}

const estimateIn = (plan: FilmPlan, profile: PaidProfile, modelsFor: ModelsFor): ProfileEstimate => {
  const models = modelsFor(profile, plan.models)
  const today = estimate(
    plan,
    todayTariff(
      remembered((asked) => modelsFor(profile, asked)),
      FROM_STOCK[profile],
    ),
  )
  const sought = soughtOf(plan, profile, models)
  const dates = rowsOf(today).map(({ date }) => date)
  const pricesOf = [...dates].sort()[0] ?? null
  return {
    profile,
    today,
    expected: today.amount - Math.round(FOUND * drawnFor(today, sought)),
    design: estimate(plan, designTariff(profile)),
    pricesOf,
    remarks: [...remarksOn(plan, today, models.missing), ...referencesRemark(plan, models), ...stockRemark(sought.length)],
  }
}

/** The estimate of a film in a profile. `local` costs nothing. @throws PRICE_UNKNOWN and what `modelsFor` does */
export const estimateFilm = (plan: FilmPlan, profile: ProfileName, modelsFor: ModelsFor): ProfileEstimate =>
  profile === 'local'
    ? { profile, today: freeOf(plan), expected: 0, design: freeOf(plan), pricesOf: null, remarks: [] }
    : estimateIn(plan, profile, modelsFor)
