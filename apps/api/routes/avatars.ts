import { AvatarList, AvatarsQuery } from '@reelwright/contract/avatar'
import { listAvatars } from '@reelwright/studio/avatars/list-avatars'
import type { Routes } from '../doors.js'
import { memberOf } from '../plugins/membership.js'

/** Presenters to choose from. */
export const avatars: Routes = (server, { open }) => {
  server.get(
    '/avatars',
    {
      schema: {
        tags: ['media'],
        summary: 'Who can speak in a property film, and in which voices',
        description: 'Costs nothing. A service that cannot answer is named among the failures; the others are shown.',
        querystring: AvatarsQuery,
        response: { 200: AvatarList },
      },
    },
    (request) => listAvatars(open.studio, memberOf(request).organizationId, request.query),
  )
}
