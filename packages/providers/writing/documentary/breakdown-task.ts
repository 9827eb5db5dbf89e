import { Storyboard } from '@reelwright/film/storyboard'
import { z } from 'zod'
import type { BreakdownRequest } from '../../ports/writer.js'
import type { Task } from '../writing-provider.js'
import { BREAKDOWN_PROMPT, breakdownQuestion } from './breakdown-prompt.js'
import { readBreakdownAnswer } from './read-breakdown-answer.js'

/** An approved script to a storyboard that keeps every rule of the documentary. */
export const breakdownTask: Task<BreakdownRequest, { readonly storyboard: Storyboard }> = {
  capability: 'breakdown',
  prompt: BREAKDOWN_PROMPT,
  credit: 'Storyboard',
  question: ({ brief, script }) => breakdownQuestion(brief, script),
  read: (said, { brief, script }) => ({ storyboard: readBreakdownAnswer(said, script, brief) }),
  result: z.object({ storyboard: Storyboard }),
}
