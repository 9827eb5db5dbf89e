import type { SceneRow } from '@reelwright/data/tables/scenes'
import type { Provenance } from '@reelwright/film/asset'
import type { OwnMedia } from '@reelwright/film/brief'
import type { Scene } from '@reelwright/film/storyboard'
import type { Take } from '@reelwright/film/take'
import { focalPointsOf } from '@reelwright/media/image/focal-points'
import { greyPicture } from '@reelwright/media/image/grey-picture'
import { sampleColours } from '@reelwright/media/image/sample-colours'
import { keyOf } from '../canonical.js'
import { documentaryBrief } from '../formats/documentary/brief-of.js'
import type { FilmBrief } from '../formats/film-state.js'
import { profileFor } from '../formats/profile-for.js'
import { pictureRequest } from '../formats/requests.js'
import { frameInputs, frameKey, variationOf } from '../formats/slots.js'
import { stockOf } from '../stock/stock-wish.js'
import { openAsset } from '../studio.js'
import { askUntilGood } from './ask-until-good.js'
import { flawOfPicture } from './check-take-picture.js'
import { findStock } from './find-stock.js'
import { saveTake } from './save-take.js'
import { sceneToMake } from './scene-to-make.js'
import type { StepKind, StepRun } from './step.js'

type Frame = Pick<Take, 'asset' | 'key' | 'provenance'> & {
  readonly focalPoints: Scene['focalPoints']
}

/** What a person found in a stock library is used by its leave, and credited as it wants. */
const broughtFrom = ({ rights }: OwnMedia): Pick<Provenance, 'source' | 'provider' | 'licence' | 'author' | 'url'> => {
  if (!rights) return { source: 'own', provider: 'user' }
  const { library, licence, author, page } = rights
  return { source: 'stock', provider: library, licence, author, url: page }
}

const brought = async ({ studio, step }: StepRun, own: OwnMedia): Promise<Frame> => ({
  asset: own.asset,
  key: keyOf({ own: own.asset.hash }),
  provenance: { ...broughtFrom(own), credit: own.credit ?? own.title ?? own.asset.name, cost: 0 },
  focalPoints: await focalPointsOf(await openAsset(studio, step.organizationId)(own.asset)),
})

/** How closely a picture is looked at: enough to see that it is black. */
const LOOK = { width: 64, height: 64 } as const

/** A frame that a library has, or one drawn anew; either is of the inputs that `key` stands for. */
const made = async (run: StepRun, film: FilmBrief, row: SceneRow): Promise<Frame> => {
  const { scene } = row
  const brief = documentaryBrief(film.project.brief)
  const profile = profileFor(run.studio.providers, brief, scene)
  const variation = variationOf(row, 'frame')
  const key = frameInputs(film, run.studio.providers, row)
  const stock = stockOf(profile, scene)
  const looked: Awaited<ReturnType<typeof findStock>> = stock ? await findStock(run, stock, brief, scene, variation) : { cost: 0 }
  if (looked.frame) return { key, ...looked.frame }
  const { request, result, cost } = await askUntilGood(run, {
    sceneId: scene.id,
    slot: 'frame',
    provider: profile.picture,
    request: (again) => pictureRequest(brief, scene, variation, again),
    variation,
    takeOf: ({ picture }) => ({ asset: picture }),
    check: async ({ picture }, asked) => {
      const { width = 0, height = 0 } = picture
      const file = await openAsset(run.studio, run.step.organizationId)(picture)
      return flawOfPicture({ width, height }, asked, await greyPicture(file, LOOK))
    },
  })
  return {
    key,
    asset: result.picture,
    provenance: {
      ...profile.picture.provenance(request),
      ...(looked.passedOver ? { passedOver: looked.passedOver } : {}),
      cost: looked.cost + cost,
    },
    focalPoints: [...result.focalPoints],
  }
}

export const drawFrame: StepKind = {
  kind: 'draw-frame',
  queue: 'frames',
  limited: 'calls',
  label: 'pictures',
  run: async (run) => {
    const found = await sceneToMake(run, 'frame', (film, row) => frameKey(film, run.studio.providers, row))
    if (!found) return
    const { film, row } = found
    const { scene } = row
    const own = film.project.brief.media.find((medium) => medium.id === scene.mediaId)
    const frame = await (own ? brought(run, own) : made(run, film, row))
    const colours = await sampleColours(await openAsset(run.studio, run.step.organizationId)(frame.asset), 48)
    await saveTake(run, {
      sceneId: scene.id,
      slot: 'frame',
      ...frame,
      colours,
    })
  },
}
