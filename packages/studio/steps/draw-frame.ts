import type { SceneRow } from '@reelwright/data/tables/scenes'
import type { Brief } from '@reelwright/film/any-brief'
import type { OwnMedia } from '@reelwright/film/brief'
import type { Scene } from '@reelwright/film/storyboard'
import type { Take } from '@reelwright/film/take'
import { focalPointsOf } from '@reelwright/media/image/focal-points'
import { sampleColours } from '@reelwright/media/image/sample-colours'
import { profileOf } from '@reelwright/providers/registry'
import { keyOf } from '../canonical.js'
import { documentaryBrief } from '../formats/documentary/brief-of.js'
import { pictureRequest } from '../formats/requests.js'
import { frameKey, variationOf } from '../formats/slots.js'
import { openAsset } from '../studio.js'
import { ask } from './ask.js'
import { saveTake } from './save-take.js'
import { sceneToMake } from './scene-to-make.js'
import type { StepKind, StepRun } from './step.js'

type Frame = Pick<Take, 'asset' | 'key' | 'provenance'> & {
  readonly focalPoints: Scene['focalPoints']
}

const brought = async ({ studio, step }: StepRun, own: OwnMedia): Promise<Frame> => ({
  asset: own.asset,
  key: keyOf({ own: own.asset.hash }),
  provenance: {
    source: 'own',
    provider: 'user',
    credit: own.credit ?? own.title ?? own.asset.name,
    cost: 0,
  },
  focalPoints: await focalPointsOf(await openAsset(studio, step.organizationId)(own.asset)),
})

const drawn = async (run: StepRun, brief: Brief, row: SceneRow): Promise<Frame> => {
  const { scene } = row
  const provider = profileOf(run.studio.providers, brief.profile).picture
  const variation = variationOf(row, 'frame')
  const request = pictureRequest(documentaryBrief(brief), scene, variation)
  const { result, key, cost } = await ask(run, scene.id, provider, request, variation, run.leaveLane)
  return {
    asset: result.picture,
    key,
    provenance: { ...provider.provenance(request), cost },
    focalPoints: [...result.focalPoints],
  }
}

export const drawFrame: StepKind = {
  kind: 'draw-frame',
  queue: 'frames',
  label: 'pictures',
  run: async (run) => {
    const found = await sceneToMake(run, 'frame', (film, row) => frameKey(film, run.studio.providers, row))
    if (!found) return
    const { film, row } = found
    const { scene } = row
    const own = film.project.brief.media.find((medium) => medium.id === scene.mediaId)
    const frame = await (own ? brought(run, own) : drawn(run, film.project.brief, row))
    const colours = await sampleColours(await openAsset(run.studio, run.step.organizationId)(frame.asset), 48)
    await saveTake(run, {
      sceneId: scene.id,
      slot: 'frame',
      ...frame,
      colours,
    })
  },
}
