import type { ReissuedWords } from '@reelwright/film/property/reissue/sale'
import { beginFilm } from '@reelwright/studio/films'
import { LOCAL_ORGANIZATION } from '@reelwright/studio/local-organization'
import { reissueFilm } from '@reelwright/studio/reissue-film'
import { bringProperty } from './bring/bring-property.js'
import type { AskedProperty } from './bring/check-property.js'
import type { readOverrides } from './bring/read-overrides.js'
import { withModels } from './bring/with-models.js'
import { followFilm } from './follow-film.js'
import { type House, inStudio } from './house.js'
import { approveEstimate } from './progress/approve-estimate.js'
import { tellWarnings } from './progress/tell-warnings.js'

type Making = {
  readonly out: string
  readonly json: boolean
  readonly yes: boolean
  readonly signal: AbortSignal
  readonly overrides: ReturnType<typeof readOverrides>
  readonly words: ReissuedWords | 'rewritten'
}

/** From photos and details that were checked to the finished files. */
export const makeProperty = (house: House, asked: AskedProperty, making: Making): Promise<void> =>
  inStudio(house, async (open) => {
    const { out, json, yes, signal, overrides, words } = making
    const { brief, warnings } = await bringProperty(open, LOCAL_ORGANIZATION, {
      ...asked,
      brief: await withModels(open.studio, LOCAL_ORGANIZATION, asked.brief),
    })
    tellWarnings(warnings, json)
    await approveEstimate(open.studio, LOCAL_ORGANIZATION, brief, { json, yes, signal })
    const approvals = {
      ...(yes ? { script: true, storyboard: true } : {}),
      ...(Object.keys(overrides).length > 0 ? { overrides } : {}),
    }
    const again = words === 'rewritten' ? undefined : await reissueFilm(open, LOCAL_ORGANIZATION, { brief, words, approvals })
    const project = again ?? (await beginFilm(open, LOCAL_ORGANIZATION, brief, approvals))
    await followFilm(open, LOCAL_ORGANIZATION, project.id, { out, json, signal })
  })
