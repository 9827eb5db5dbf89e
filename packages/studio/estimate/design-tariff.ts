import type { PaidProfile } from '../settings/models.js'
import type { Line, Tariff } from './estimate.js'

/**
 * How the CRTR Studio design counts (PRODUCT.md, money): round prices, clips of one length, no effect pictures, and in
 * production every second starting picture free from stock. Today's prices are others; this is what films are compared by.
 */
type Assumptions = {
  readonly script: number
  readonly storyboard: number
  readonly narration: number
  readonly picture: { readonly model: string; readonly price: number; readonly fromStock: boolean }
  readonly clip: { readonly model: string; readonly seconds: number; readonly price: number }
}

const WRITING = { script: 50_000, storyboard: 100_000, narration: 20_000 }

export const DESIGN: Readonly<Record<PaidProfile, Assumptions>> = {
  development: {
    ...WRITING,
    picture: { model: 'FLUX/dev', price: 100_000, fromStock: false },
    clip: { model: 'Kling Standard', seconds: 10, price: 20_000 },
  },
  production: {
    ...WRITING,
    picture: { model: 'FLUX/pro', price: 200_000, fromStock: true },
    clip: { model: 'Kling O1', seconds: 20, price: 112_000 },
  },
}

const line = (kind: Line['kind'], vendor: string, model: string, quantity: number, unit: string, price: number): Line => ({
  kind,
  vendor,
  model,
  quantity,
  unit,
  amount: quantity * price,
})

/** A property has no figures in the designs; its scenes are counted the same way. */
export const designTariff = (profile: PaidProfile): Tariff => {
  const { script, storyboard, narration, picture, clip } = DESIGN[profile]
  return {
    ofFilm: () => [
      line('script', 'anthropic', 'Claude', 1, 'request', script),
      line('storyboard', 'anthropic', 'Claude', 1, 'request', storyboard),
    ],
    ofScene: (scene, { scenes }) => {
      const filmed = scene.shotType === 'AI_VIDEO'
      const nth = scenes.filter(({ shotType, order }) => shotType === 'AI_VIDEO' && order < scene.order).length
      const stock = picture.fromStock && nth % 2 === 1
      return [
        line('narration', 'genaipro', 'GenAIPro', 1, 'scene', narration),
        ...(filmed
          ? [line('picture', stock ? 'stock' : 'fal', stock ? 'stock' : picture.model, 1, 'image', stock ? 0 : picture.price)]
          : []),
        ...(filmed ? [line('clip', 'fal', clip.model, clip.seconds, 'second', clip.price)] : []),
      ]
    },
  }
}
