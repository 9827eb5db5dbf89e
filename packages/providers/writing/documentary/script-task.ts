import { readScript } from '@reelwright/film/documentary/read-script'
import { Script } from '@reelwright/film/script'
import { z } from 'zod'
import type { ScriptRequest } from '../../ports/writer.js'
import type { Task } from '../writing-provider.js'
import { readScriptAnswer } from './read-script-answer.js'
import { SCRIPT_PROMPT, scriptQuestion } from './script-prompt.js'

/** A script of the length asked for; a person's own script is read and not written. */
export const scriptTask: Task<ScriptRequest, { readonly script: Script }> = {
  capability: 'write',
  prompt: SCRIPT_PROMPT,
  credit: 'Script',
  known: ({ brief }) =>
    brief.ownScript === undefined ? undefined : { script: readScript(brief.ownScript, { language: brief.language }).script },
  question: ({ brief }) => scriptQuestion(brief),
  read: (said, { brief }) => ({ script: readScriptAnswer(said, brief) }),
  result: z.object({ script: Script }),
}
