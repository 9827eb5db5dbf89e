import type { Brief } from '@reelwright/film/any-brief'
import { fail } from '@reelwright/film/fault'
import { profileOf } from '@reelwright/providers/registry'
import { planFilm } from '@reelwright/studio/estimate/plan-film'
import { viewEstimate } from '@reelwright/studio/estimate/view-estimate'
import { modelsFor } from '@reelwright/studio/settings/models'
import type { Studio } from '@reelwright/studio/studio'
import { paidOf } from '@reelwright/studio/vendor-keys/paid-of'
import { providersOf } from '@reelwright/studio/vendor-keys/providers-of'
import { askYes } from './ask.js'
import { estimateLines } from './estimate-lines.js'

type Showing = { readonly json: boolean; readonly yes: boolean; readonly signal: AbortSignal }

/**
 * Shows what a film of a paid profile costs, and asks for a yes before anything is spent; what was made already is not
 * paid for again, so a film that is gone on with costs less. A film of this machine alone costs nothing and is not asked about.
 * @throws PROFILE_KEYLESS, APPROVAL_NEEDED, STOPPED
 */
export const approveEstimate = async (studio: Studio, organizationId: string, brief: Brief, { json, yes, signal }: Showing) => {
  profileOf(await providersOf(studio, organizationId), brief.profile)
  if (brief.profile === 'local') return
  const view = viewEstimate(planFilm(brief), modelsFor(await paidOf(studio, organizationId)), brief.profile)
  if (json) process.stdout.write(`${JSON.stringify({ event: 'estimate', data: view })}\n`)
  else for (const line of estimateLines(brief.title ?? brief.topic, view)) process.stderr.write(`${line}\n`)
  if (yes) return
  if (json || !process.stdin.isTTY)
    throw fail('APPROVAL_NEEDED', 'The estimate waits for your approval; look at it and run the same command with --yes.')
  if (!(await askYes('Spend about that much?', signal))) throw fail('STOPPED', 'Stopped before anything was spent.')
}
