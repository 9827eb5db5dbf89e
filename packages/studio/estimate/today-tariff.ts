import { coverClips } from '@reelwright/film/documentary/cover-clips'
import type { ModelNames } from '@reelwright/film/model-names'
import { spokenPrice, spokenSeconds } from '@reelwright/providers/avatars/spoken-price'
import { LOCAL, type Models } from '@reelwright/providers/paid/choose-models'
import { lengthsAskedFor } from '@reelwright/providers/paid/lengths-asked-for'
import { clipLengths, madeClipPrice, madePicturePrice } from '@reelwright/providers/paid/made-price'
import { findVendor } from '@reelwright/providers/vendors'
import type { Line, Tariff } from './estimate.js'
import type { FilmPlan, PlannedScene } from './plan.js'
import { narrationLine } from './voice-price.js'
import { tokensOf, writingPrice } from './writing-price.js'

/** Tokens of what is said to a model besides the film's own words, and of what it answers besides the narration. */
const PROMPT = { script: 2_500, storyboard: 4_000, photo: 2_200, stock: 3_400 } as const
const ANSWER = { sentence: 1.3, scene: 260, photo: 350, stock: 800 } as const

const written = ({ writer }: Models, kind: Line['kind'], requests: number, input: number, output: number): Line => ({
  kind,
  vendor: writer.vendor,
  model: writer.model,
  quantity: requests,
  unit: 'request',
  amount: requests * writingPrice(writer, input, output),
})

const ofFilm = (models: Models, plan: FilmPlan): readonly Line[] => {
  if (models.writer.vendor === LOCAL) return []
  const answer = Math.ceil(tokensOf(plan.written ?? 0) * ANSWER.sentence)
  const scenes = tokensOf(plan.told) + plan.scenes.length * ANSWER.scene
  return [
    ...(plan.photos > 0 ? [written(models, 'photos', plan.photos, PROMPT.photo, ANSWER.photo)] : []),
    ...(plan.written === null ? [] : [written(models, 'script', 1, PROMPT.script + tokensOf(plan.read), answer)]),
    ...(plan.brokenDown ? [written(models, 'storyboard', 1, PROMPT.storyboard + tokensOf(plan.told), scenes)] : []),
  ]
}

/** A presenter's words at what a second usually costs; nothing where its service cannot be asked. */
const presenting = ({ avatars }: Models, { avatar }: FilmPlan): readonly Line[] => {
  const maker = avatars.find(({ vendor }) => vendor === avatar?.vendor)
  const rate = maker && findVendor(maker.vendor)?.prices[0]?.price
  if (!avatar || !maker || rate === undefined) return []
  const quantity = avatar.texts.reduce((seconds, text) => seconds + spokenSeconds(text), 0)
  const amount = avatar.texts.reduce((total, text) => total + spokenPrice(text, rate), 0)
  return amount === 0 ? [] : [{ kind: 'avatar', ...maker, quantity, unit: 'second', amount }]
}

/** One picture, at the price table's or a person's price; nothing where it is painted by rule. */
const drawing = ({ picture }: Models, size: FilmPlan['picture']): readonly Line[] => {
  const { vendor, model } = picture
  if (vendor === LOCAL) return []
  return [{ kind: 'picture', vendor, model, quantity: 1, unit: 'image', amount: madePicturePrice(picture, size) }]
}

/** Whether libraries may be asked for a scene's picture: not where the scene names who draws it. */
export const looked = ({ drawn, models }: PlannedScene): boolean => drawn && models?.picture === undefined

/** What the libraries have for one picture, judged; none are asked without a model that judges. */
const judging = (models: Models): readonly Line[] =>
  models.writer.vendor === LOCAL ? [] : [written(models, 'picture', 1, PROMPT.stock, ANSWER.stock)]

/** The clips that cover a shot; nothing where a clip is a frame under a moving camera. */
const filming = ({ clip, clipSeconds }: Models, { seconds }: PlannedScene): readonly Line[] => {
  if (!clip) return []
  const { clips } = coverClips(seconds, lengthsAskedFor(clipLengths(clip), clipSeconds))
  const quantity = clips.reduce((total, one) => total + one, 0)
  const amount = clips.reduce((total, one) => total + madeClipPrice(clip, one), 0)
  return [{ kind: 'clip', vendor: clip.vendor, model: clip.model, quantity, unit: 'second', amount }]
}

/**
 * Everything a film needs of its services at today's prices, as the adapters would ask for it. Where libraries are looked
 * through first, a picture is counted as if they had none until one is known to be theirs. `choose`: who makes what of a film, or scene, that names models.
 * @throws PRICE_UNKNOWN
 */
export const todayTariff = (choose: (asked?: ModelNames) => Models, fromStock: boolean): Tariff => ({
  ofFilm: (plan) => [...ofFilm(choose(plan.models), plan), ...presenting(choose(plan.models), plan)],
  ofScene: (scene, plan) => {
    const models = choose(scene.models ? { ...plan.models, ...scene.models } : plan.models)
    return [
      ...(scene.spoken > 0 && models.voice.vendor !== LOCAL ? [narrationLine(models.voice, scene.spoken)] : []),
      ...(looked(scene) && fromStock ? judging(models) : []),
      ...(scene.drawn && !(scene.found && looked(scene)) ? drawing(models, plan.picture) : []),
      ...(scene.filmed ? filming(models, scene) : []),
    ]
  },
})
