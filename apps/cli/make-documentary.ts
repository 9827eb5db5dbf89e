import { beginFilm } from '@reelwright/studio/films'
import { LOCAL_ORGANIZATION } from '@reelwright/studio/local-organization'
import { bringBrief } from './bring/bring-brief.js'
import type { AskedBrief } from './bring/check-brief.js'
import { withModels } from './bring/with-models.js'
import { followFilm } from './follow-film.js'
import { type House, inStudio } from './house.js'
import { approveEstimate } from './progress/approve-estimate.js'

type Making = { readonly out: string; readonly json: boolean; readonly yes: boolean; readonly signal: AbortSignal }

/** From a brief that was checked to the finished files. */
export const makeDocumentary = (house: House, asked: AskedBrief, { out, json, yes, signal }: Making): Promise<void> =>
  inStudio(house, async (open) => {
    const brief = await bringBrief(open, LOCAL_ORGANIZATION, {
      ...asked,
      brief: await withModels(open.studio, LOCAL_ORGANIZATION, asked.brief),
    })
    await approveEstimate(open.studio, LOCAL_ORGANIZATION, brief, { json, yes, signal })
    const project = await beginFilm(open, LOCAL_ORGANIZATION, brief, yes ? { script: true, storyboard: true } : {})
    await followFilm(open, LOCAL_ORGANIZATION, project.id, { out, json, signal })
  })
