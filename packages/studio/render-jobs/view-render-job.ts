import type { JobStatus } from '@reelwright/contract/job-status'
import type { RenderJob } from '@reelwright/contract/render-job'
import type { OutputRow } from '@reelwright/data/tables/outputs'
import type { RenderJobRow, WishState } from '@reelwright/data/tables/render-jobs'
import { isFault } from '@reelwright/film/fault'
import { type FilmState, outputNamed } from '../formats/film-state.js'
import { fileNamed } from '../formats/masters.js'
import type { OpenStudio } from '../open-studio.js'
import { linkFile } from './link-file.js'
import { hasMaster, partsOfJob } from './part-of-job.js'
import { type JobProgress, progressOf } from './progress-of.js'

/** A wish in the words of the API. */
export const statusOfWish = (state: WishState, begun: boolean): JobStatus =>
  state === 'complete' ? 'COMPLETE' : state === 'open' ? (begun ? 'PROCESSING' : 'QUEUED') : 'FAILED'

const FILES = ['master.mp4', 'captions.srt', 'captions.vtt', 'poster.jpg', 'contact-sheet.jpg', 'quality.json'] as const
const STEMS = ['stem-narration.wav', 'stem-music.wav', 'stem-picture.mp4'] as const

/** What a job that is over has made, master by master. */
const filesOfJob = (film: FilmState, { made, masters, stems }: RenderJobRow): readonly OutputRow[] =>
  masters.flatMap((master) =>
    [...FILES, ...(stems ? STEMS : [])].flatMap((name) => outputNamed(film, fileNamed(name, master), made?.[master] ?? '') ?? []),
  )

const WAITING: JobProgress = { begun: false, share: 0, secondsLeft: undefined }

/** A film that was changed so that it cannot be put together just now makes no progress. */
const progressOfJob = (film: FilmState, job: RenderJobRow, now: Date): JobProgress => {
  if (job.state !== 'open' || !film.storyboard || !job.masters.every((master) => hasMaster(film, master))) return WAITING
  try {
    return progressOf(partsOfJob(film, job), now)
  } catch (fault) {
    if (!isFault(fault)) throw fault
    return WAITING
  }
}

/** A render job as it stands at a moment, its files with links that hold from then on. */
export const viewRenderJob = async (open: OpenStudio, film: FilmState, job: RenderJobRow, now: Date): Promise<RenderJob> => {
  const { begun, share, secondsLeft } = progressOfJob(film, job, now)
  const files = await Promise.all(filesOfJob(film, job).map((output) => linkFile(open, output, film.project.title, now)))
  const first = job.state === 'complete' ? files.find(({ type }) => type === 'video/mp4') : undefined
  const ended = job.endedAt?.toISOString() ?? null
  return {
    id: job.id,
    projectId: job.projectId,
    status: statusOfWish(job.state, begun),
    masters: [...job.masters],
    stems: job.stems,
    progress: job.state === 'complete' ? 1 : share,
    secondsLeft: job.state === 'complete' ? 0 : (secondsLeft ?? null),
    failure: job.failure ?? null,
    downloadUrl: first?.url ?? null,
    expiresAt: first?.expiresAt ?? null,
    files,
    createdAt: job.createdAt.toISOString(),
    completedAt: job.state === 'complete' ? ended : null,
    cancelledAt: job.state === 'cancelled' ? ended : null,
  }
}
