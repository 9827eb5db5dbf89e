import { Script } from '@reelwright/film/script'
import type { ReelWriter } from '../../ports/writer.js'
import { leaveAnswer, readAnswer } from '../written-answer.js'
import { reelScript } from './reel/reel-script.js'

const MODEL = 'reel-by-rule-3'

/** The words of a reel by rule, without a language model. */
export const reelWriter: ReelWriter = {
  id: 'local',
  model: MODEL,
  capability: 'write',
  estimate: () => 0,
  start: async ({ brief, photos }, context) => leaveAnswer('reel-script.json', reelScript(brief, photos), context),
  check: (operation, context) => readAnswer(operation, context, (value) => ({ script: Script.parse(value) })),
  provenance: ({ brief }) =>
    brief.ownScript === undefined
      ? { source: 'rule', provider: 'local', model: MODEL, credit: 'Script written by rule' }
      : { source: 'own', provider: 'local', model: MODEL },
}
