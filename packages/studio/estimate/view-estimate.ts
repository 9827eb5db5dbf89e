import type { Estimate as EstimateView } from '@reelwright/contract/estimate'
import type { ProfileName } from '@reelwright/film/brief'
import { type ModelsFor, PAID_PROFILES } from '../settings/models.js'
import { dollars } from '../usage/dollars.js'
import type { Line } from './estimate.js'
import { estimateFilm, type ProfileEstimate } from './estimate-film.js'
import type { FilmPlan } from './plan.js'

const viewLine = ({ amount, quantity, ...line }: Line) => ({ ...line, quantity: Math.round(quantity * 1e6) / 1e6, amount: dollars(amount) })

const viewProfile = ({ profile, today, expected, design, pricesOf, remarks }: ProfileEstimate) => ({
  profile,
  amount: dollars(today.amount),
  expectedAmount: dollars(expected),
  designAmount: dollars(design.amount),
  pricesOf,
  remarks: [...remarks],
  film: today.film.map(viewLine),
  scenes: today.scenes.map(({ id, amount, lines, seconds, ...scene }) => ({
    sceneId: id,
    ...scene,
    seconds: Math.round(seconds * 1000) / 1000,
    amount: dollars(amount),
    lines: lines.map(viewLine),
  })),
})

/** The estimate of a plan as API and command line show it: in one profile, or in every one that costs something. */
export const viewEstimate = (plan: FilmPlan, modelsFor: ModelsFor, profile?: ProfileName): EstimateView => ({
  currency: 'USD',
  storyboarded: plan.storyboarded,
  estimates: (profile ? [profile] : PAID_PROFILES).map((one) => viewProfile(estimateFilm(plan, one, modelsFor))),
})
