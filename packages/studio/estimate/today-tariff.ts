import { coverClips } from '@reelwright/film/documentary/cover-clips'
import { findClipModel } from '@reelwright/providers/fal/clip-models'
import { clipPrice } from '@reelwright/providers/fal/clip-price'
import { findPictureModel, picturePrice } from '@reelwright/providers/fal/picture-models'
import type { Models } from '../settings/models.js'
import type { Line, Tariff } from './estimate.js'
import type { FilmPlan } from './plan.js'
import { narrationLine } from './voice-price.js'
import { tokensOf, writingPrice } from './writing-price.js'

/** Tokens of what is said to a model besides the film's own words, and of what it answers besides the narration. */
const PROMPT = { script: 2_500, storyboard: 4_000, photo: 2_200 } as const
const ANSWER = { sentence: 1.3, scene: 260, photo: 350 } as const

const written = (models: Models, kind: Line['kind'], requests: number, input: number, output: number): Line => ({
  kind,
  ...models.writer,
  quantity: requests,
  unit: 'request',
  amount: requests * writingPrice(models.writer, input, output),
})

const ofFilm = (models: Models, plan: FilmPlan): readonly Line[] => {
  const answer = Math.ceil(tokensOf(plan.written ?? 0) * ANSWER.sentence)
  const scenes = tokensOf(plan.told) + plan.scenes.length * ANSWER.scene
  return [
    ...(plan.photos > 0 ? [written(models, 'photos', plan.photos, PROMPT.photo, ANSWER.photo)] : []),
    ...(plan.written === null ? [] : [written(models, 'script', 1, PROMPT.script + tokensOf(plan.read), answer)]),
    ...(plan.brokenDown ? [written(models, 'storyboard', 1, PROMPT.storyboard + tokensOf(plan.told), scenes)] : []),
  ]
}

/** Lengths of a model's clips that are asked for: those up to the setting, and its shortest where all are longer. */
export const lengthsAskedFor = (lengths: readonly number[], most: number): readonly number[] => {
  const fitting = lengths.filter((length) => length <= most)
  return fitting.length > 0 ? fitting : [Math.min(...lengths)]
}

/** Everything a film needs of its services at today's prices, as the adapters would ask for it. @throws PRICE_UNKNOWN */
export const todayTariff = (models: Models): Tariff => {
  const picture = findPictureModel(models.picture)
  const clip = findClipModel(models.clip)
  const lengths = lengthsAskedFor(clip.lengths, models.clipSeconds)
  return {
    ofFilm: (plan) => ofFilm(models, plan),
    ofScene: (scene, plan) => {
      const drawn: Line = {
        kind: 'picture',
        vendor: 'fal',
        model: picture.endpoint,
        quantity: 1,
        unit: 'image',
        amount: picturePrice(picture, plan.picture),
      }
      const { clips } = coverClips(scene.seconds, lengths)
      const filmed: Line = {
        kind: 'clip',
        vendor: 'fal',
        model: clip.endpoint,
        quantity: clips.reduce((total, seconds) => total + seconds, 0),
        unit: 'second',
        amount: clips.reduce((total, seconds) => total + clipPrice(clip, seconds), 0),
      }
      return [
        ...(scene.spoken > 0 ? [narrationLine(models.voice, scene.spoken)] : []),
        ...(scene.drawn ? [drawn] : []),
        ...(scene.filmed ? [filmed] : []),
      ]
    },
  }
}
