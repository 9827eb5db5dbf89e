import { Storyboard } from '@reelwright/film/storyboard'
import type { BreakdownWriter } from '../../ports/writer.js'
import { leaveAnswer, readAnswer } from '../written-answer.js'
import { breakDown } from './breakdown/breakdown.js'

/** Storyboards by rule, without a language model. */
export const breakdownWriter: BreakdownWriter = {
  id: 'local',
  model: 'breakdown-by-rule-3',
  capability: 'breakdown',
  estimate: () => 0,
  start: async ({ brief, script }, context) => leaveAnswer('storyboard.json', breakDown(script, brief), context),
  check: (operation, context) => readAnswer(operation, context, (value) => ({ storyboard: Storyboard.parse(value) })),
  provenance: () => ({ source: 'rule', provider: 'local', model: 'breakdown-by-rule-3', credit: 'Storyboard written by rule' }),
}
