import { takes } from '@reelwright/data/tables/takes'
import type { Provenance } from '@reelwright/film/asset'
import type { DocumentaryBrief } from '@reelwright/film/brief'
import type { Scene } from '@reelwright/film/storyboard'
import type { Take } from '@reelwright/film/take'
import { focalPointsOf } from '@reelwright/media/image/focal-points'
import { and, eq, ne, sql } from 'drizzle-orm'
import { chooseStock } from '../stock/choose-stock.js'
import { type StockAsked, stockWish } from '../stock/stock-wish.js'
import { openAsset } from '../studio.js'
import { ask } from './ask.js'
import type { StepRun } from './step.js'

/** Times a step is begun before a library that cannot answer is done without. */
const PATIENCE = 2

export type StockFrame = Pick<Take, 'asset' | 'provenance'> & { readonly focalPoints: Scene['focalPoints'] }

/** Pages of library entries that other scenes of the film show. */
const shownElsewhere = async ({ studio, step }: StepRun, sceneId: string): Promise<ReadonlySet<string>> => {
  const rows = await studio.data.inOrganization(step.organizationId, ({ db }) =>
    db
      .select({ url: sql<string | null>`${takes.take} #>> '{provenance,url}'` })
      .from(takes)
      .where(and(eq(takes.projectId, step.projectId), eq(takes.slot, 'frame'), eq(takes.selected, true), ne(takes.sceneId, sceneId))),
  )
  return new Set(rows.flatMap(({ url }) => url ?? []))
}

/**
 * The picture that a library has for a scene, with its rights and why it was chosen; where none fits well enough, the nearest
 * and why it was not. `cost` is what the looking cost, found or not.
 */
export const findStock = async (
  run: StepRun,
  asked: StockAsked,
  brief: DocumentaryBrief,
  scene: Scene,
  variation: number,
): Promise<{ readonly cost: number; readonly frame?: StockFrame; readonly passedOver?: Provenance['passedOver'] }> => {
  const { studio, step } = run
  const quiet: StepRun = { ...run, report: () => {} }
  const { cost, chosen, nearest } = await chooseStock(asked, stockWish(brief, scene, variation), {
    ask: (provider, request) => ask(quiet, scene.id, provider, request),
    shown: await shownElsewhere(run, scene.id),
    patient: step.attempts < PATIENCE,
    passOver: (library, error) => studio.log?.warn({ projectId: step.projectId, sceneId: scene.id, library, error }, 'library passed over'),
  })
  if (nearest) {
    const { score, reason, source, entry } = nearest
    return { cost, passedOver: { library: source.library.id, title: entry.title, page: entry.page, score, reason } }
  }
  if (!chosen) return { cost }
  const { candidate, request, file } = chosen
  const { score, reason, source } = candidate
  return {
    cost,
    frame: {
      asset: file,
      provenance: { ...source.fetcher.provenance(request), relevance: { score, reason }, cost },
      focalPoints: await focalPointsOf(await openAsset(studio, step.organizationId)(file)),
    },
  }
}
