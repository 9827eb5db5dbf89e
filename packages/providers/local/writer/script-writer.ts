import type { DocumentaryBrief } from '@reelwright/film/brief'
import { readScript } from '@reelwright/film/documentary/read-script'
import { Script } from '@reelwright/film/script'
import type { ScriptWriter } from '../../ports/writer.js'
import { leaveAnswer, readAnswer } from '../written-answer.js'
import { outlineScript } from './outline/outline-script.js'
import { sourceScript } from './sources/source-script.js'
import { treatment } from './treatment/treatment.js'

const filled = (text: string | undefined): text is string => text !== undefined && text.trim() !== ''

/** The script a brief can have without a language model: own words, else the outline's, else the sources', else a treatment of the topic. */
export const writeByRule = (brief: DocumentaryBrief): Script => {
  if (brief.ownScript !== undefined) return readScript(brief.ownScript, { language: brief.language }).script
  if (filled(brief.outline)) return outlineScript(brief)
  return sourceScript(brief) ?? treatment(brief)
}

/** Scripts by rule, without a language model. */
export const scriptWriter: ScriptWriter = {
  id: 'local',
  model: 'script-by-rule-2',
  capability: 'write',
  estimate: () => 0,
  start: async ({ brief }, context) => leaveAnswer('script.json', writeByRule(brief), context),
  check: (operation, context) => readAnswer(operation, context, (value) => ({ script: Script.parse(value) })),
  provenance: ({ brief }) =>
    brief.ownScript === undefined
      ? { source: 'rule', provider: 'local', model: 'script-by-rule-2', credit: 'Script written by rule' }
      : { source: 'own', provider: 'local', model: 'script-by-rule-2' },
}
