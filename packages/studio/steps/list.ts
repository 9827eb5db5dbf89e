import { fail } from '@reelwright/film/fault'
import type { QueueName } from '../queue/bell.js'
import { alignNarrationStep } from './align-narration.js'
import { breakDown } from './break-down.js'
import { buildPackage } from './build-package.js'
import { composeMusic } from './compose-music.js'
import { drawFrame } from './draw-frame.js'
import { inspectMasterStep } from './inspect-master.js'
import { makeAvatar } from './make-avatar.js'
import { makeClip } from './make-clip.js'
import { narrate } from './narrate.js'
import { planShots } from './plan-shots.js'
import { renderMasterStep } from './render-master.js'
import { renderStems } from './render-stems.js'
import { seePhotos } from './see-photos.js'
import type { StepKind } from './step.js'
import { writeFiles } from './write-files.js'
import { writeListing } from './write-listing.js'
import { writeReel } from './write-reel.js'
import { writeScript } from './write-script.js'

/** In the order in which a film comes to them. */
const STEPS: readonly StepKind[] = [
  writeScript,
  breakDown,
  seePhotos,
  writeReel,
  planShots,
  narrate,
  alignNarrationStep,
  drawFrame,
  composeMusic,
  makeAvatar,
  makeClip,
  renderMasterStep,
  renderStems,
  inspectMasterStep,
  writeFiles,
  writeListing,
  buildPackage,
]

/** The kinds of a queue, those that end a film before those that begin one. */
export const kindsOf = (queue: QueueName): readonly string[] =>
  STEPS.filter((step) => step.queue === queue)
    .map(({ kind }) => kind)
    .reverse()

export const findStepKind = (kind: string): StepKind => {
  const found = STEPS.find((step) => step.kind === kind)
  if (!found) throw fail('STEP_UNKNOWN', `This version knows no step "${kind}"; use the version that began this film.`)
  return found
}
