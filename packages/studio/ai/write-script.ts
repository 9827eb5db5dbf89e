import type { WriteScriptBody } from '@reelwright/contract/ai'
import { DocumentaryBrief } from '@reelwright/film/brief'
import type { Script } from '@reelwright/film/script'
import type { Studio } from '../studio.js'
import { type Answered, askNow } from './ask-now.js'

/** A script for a topic, as the film of this brief would have it; the film itself stays as it is. @throws what `askNow` does */
export const writeScriptNow = (
  studio: Studio,
  organizationId: string,
  { projectId, ...asked }: WriteScriptBody,
): Promise<Answered<{ readonly script: Script }>> =>
  askNow(studio, { organizationId, projectId }, ({ script }) => script, {
    brief: DocumentaryBrief.parse({ format: 'documentary', ...asked }),
  })
