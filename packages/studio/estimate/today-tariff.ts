import { coverClips } from '@reelwright/film/documentary/cover-clips'
import { findClipModel } from '@reelwright/providers/fal/clip-models'
import { clipPrice } from '@reelwright/providers/fal/clip-price'
import { findPictureModel, picturePrice } from '@reelwright/providers/fal/picture-models'
import { LOCAL, type Models } from '@reelwright/providers/paid/choose-models'
import { lengthsAskedFor } from '@reelwright/providers/paid/lengths-asked-for'
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

/** One picture, by a model of fal.ai or at the price a person gave; nothing where it is painted by rule. */
const drawing = ({ picture }: Models, size: FilmPlan['picture']): readonly Line[] => {
  const { vendor, model, rate } = picture
  if (vendor === LOCAL) return []
  const amount = rate === undefined ? picturePrice(findPictureModel(model), size) : Math.round(rate * 1e6)
  return [{ kind: 'picture', vendor, model, quantity: 1, unit: 'image', amount }]
}

/** What the libraries have for one picture, judged; none are asked without a model that judges. */
const judging = (models: Models): readonly Line[] =>
  models.writer.vendor === LOCAL ? [] : [written(models, 'picture', 1, PROMPT.stock, ANSWER.stock)]

/** The clips that cover a shot; nothing where a clip is a frame under a moving camera. */
const filming = ({ clip, clipSeconds }: Models, { seconds }: PlannedScene): readonly Line[] => {
  if (!clip) return []
  const model = findClipModel(clip.model)
  const { clips } = coverClips(seconds, lengthsAskedFor(model.lengths, clipSeconds))
  const quantity = clips.reduce((total, one) => total + one, 0)
  return [{ kind: 'clip', ...clip, quantity, unit: 'second', amount: clips.reduce((total, one) => total + clipPrice(model, one), 0) }]
}

/**
 * Everything a film needs of its services at today's prices, as the adapters would ask for it. Where libraries are looked
 * through first, every picture is counted as if they had none. @throws PRICE_UNKNOWN
 */
export const todayTariff = (models: Models, fromStock: boolean): Tariff => ({
  ofFilm: (plan) => ofFilm(models, plan),
  ofScene: (scene, plan) => [
    ...(scene.spoken > 0 && models.voice.vendor !== LOCAL ? [narrationLine(models.voice, scene.spoken)] : []),
    ...(scene.drawn && fromStock ? judging(models) : []),
    ...(scene.drawn ? drawing(models, plan.picture) : []),
    ...(scene.filmed ? filming(models, scene) : []),
  ],
})
