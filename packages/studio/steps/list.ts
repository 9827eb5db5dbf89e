import { fail } from '@reelwright/film/fault'
import { alignNarrationStep } from './align-narration.js'
import { breakDown } from './break-down.js'
import { buildPackage } from './build-package.js'
import { composeMusic } from './compose-music.js'
import { drawFrame } from './draw-frame.js'
import { inspectMasterStep } from './inspect-master.js'
import { narrate } from './narrate.js'
import { renderMasterStep } from './render-master.js'
import type { StepKind } from './step.js'
import { writeFiles } from './write-files.js'
import { writeScript } from './write-script.js'

const STEPS: readonly StepKind[] = [
  writeScript,
  breakDown,
  narrate,
  alignNarrationStep,
  drawFrame,
  composeMusic,
  renderMasterStep,
  inspectMasterStep,
  writeFiles,
  buildPackage,
]

export const findStepKind = (kind: string): StepKind => {
  const found = STEPS.find((step) => step.kind === kind)
  if (!found) throw fail('STEP_UNKNOWN', `This version knows no step "${kind}"; use the version that began this film.`)
  return found
}
