import { ProfileList } from '@reelwright/contract/profile'
import { listProfiles } from '@reelwright/studio/estimate/list-profiles'
import type { Routes } from '../doors.js'
import { memberOf } from '../plugins/membership.js'

export const profiles: Routes = (server, { open }) => {
  server.get(
    '/profiles',
    {
      schema: {
        tags: ['usage'],
        summary: 'Which services and models films can be made with, and what is missing',
        response: { 200: ProfileList },
      },
    },
    async (request) => listProfiles(open.studio, memberOf(request).organizationId),
  )
}
