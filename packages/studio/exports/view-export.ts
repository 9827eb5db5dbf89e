import type { Export } from '@reelwright/contract/export'
import type { ExportRow } from '@reelwright/data/tables/exports'
import type { OutputRow } from '@reelwright/data/tables/outputs'
import type { StepRow } from '@reelwright/data/tables/steps'
import type { OpenStudio } from '../open-studio.js'
import { linkExpiry } from '../render-jobs/link-file.js'
import { statusOfWish } from '../render-jobs/view-render-job.js'
import { HOLDS } from './holds.js'
import { removalOf } from './package-life.js'

/** A package's name says which film it is of; its own is the same in every film. */
export const packageName = (title: string): string => `${title.trim() || 'film'} – package.zip`

export type ExportState = {
  readonly wish: ExportRow
  readonly made: OutputRow | undefined
  /** The newest step that builds a package of the film. */
  readonly step: StepRow | undefined
  readonly title: string
}

/** An export as it stands at a moment. Its link holds for a day, and never longer than the package is kept. */
export const viewExport = async ({ studio }: OpenStudio, { wish, made, step, title }: ExportState, now: Date): Promise<Export> => {
  const there = wish.state === 'complete' && made && !made.removedAt ? made : undefined
  const removal = made ? (made.removedAt ?? removalOf(made.createdAt)) : undefined
  const expires = there && new Date(Math.max(now.getTime(), Math.min(linkExpiry(now).getTime(), removalOf(there.createdAt).getTime())))
  const running = step?.state === 'running'
  return {
    id: wish.id,
    projectId: wish.projectId,
    status: statusOfWish(wish.state, running),
    format: wish.format,
    holds: HOLDS[wish.format],
    progress: wish.state === 'complete' ? 1 : wish.state === 'open' && running ? step.progress : 0,
    failure: wish.failure ?? null,
    downloadUrl:
      there && expires ? await studio.links.linkTo(wish.organizationId, there.asset, { name: packageName(title), expires }) : null,
    expiresAt: expires?.toISOString() ?? null,
    bytes: there?.asset.bytes ?? null,
    removedAt: removal?.toISOString() ?? null,
    removed: Boolean(made?.removedAt),
    createdAt: wish.createdAt.toISOString(),
    completedAt: wish.state === 'complete' ? (wish.endedAt?.toISOString() ?? null) : null,
  }
}
