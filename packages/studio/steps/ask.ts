import type { Provider } from '@reelwright/providers/ports/call'
import { makeCall } from '../ledger/call.js'
import type { Kept } from '../ledger/keep-made.js'
import type { StepRun } from './step.js'

/** Asks a provider on behalf of a step: for a scene, or for the whole film when `sceneId` is null. */
export const ask = <Request, Result>(
  { studio, step, signal, report, say, lane }: StepRun,
  sceneId: string | null,
  provider: Provider<Request, Result>,
  request: Request,
  variation = 0,
  again = 0,
): Promise<{ readonly callId: string; readonly key: string; readonly cost: number; readonly result: Kept<Result> }> =>
  makeCall(studio, {
    organizationId: step.organizationId,
    projectId: step.projectId,
    sceneId,
    stepId: step.id,
    worker: step.worker,
    provider,
    request,
    variation,
    again,
    signal,
    onProgress: report,
    onWords: say,
    lane,
  })
