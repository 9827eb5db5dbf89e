import type { Editor } from '@reelwright/studio/scenes/edit-storyboard'
import type { FastifyRequest } from 'fastify'
import { memberOf } from '../plugins/membership.js'

/** Who edits, and in which organization. */
export const editorOf = (request: FastifyRequest): Editor => {
  const { organizationId, userId } = memberOf(request)
  return { organizationId, userId }
}
