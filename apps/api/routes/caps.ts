import { Caps, CapsBody, ProjectCap, ProjectCapBody } from '@reelwright/contract/cap'
import { readCaps, readProjectCap, setCaps, setProjectCap } from '@reelwright/studio/ledger/set-caps'
import type { Routes } from '../doors.js'
import { memberOf } from '../plugins/membership.js'
import { IdParams } from './id-params.js'

const tags = ['usage']
const admin = { needs: 'admin' } as const

/** How much may be spent: by the organization, by a day, by a film. */
export const capRoutes: Routes = (server, { open }) => {
  server.get('/caps', { schema: { tags, summary: 'What the organization may spend, and has spent', response: { 200: Caps } } }, (request) =>
    readCaps(open, memberOf(request).organizationId),
  )

  server.patch(
    '/caps',
    {
      config: admin,
      schema: { tags, summary: 'Set caps of the organization, its days and its films', body: CapsBody, response: { 200: Caps } },
    },
    (request) => {
      const member = memberOf(request)
      return setCaps(open, member.organizationId, member, request.body)
    },
  )

  server.get(
    '/projects/:id/cap',
    { schema: { tags, summary: 'What a film may spend, and has spent', params: IdParams, response: { 200: ProjectCap } } },
    (request) => readProjectCap(open, memberOf(request).organizationId, request.params.id),
  )

  server.patch(
    '/projects/:id/cap',
    {
      config: admin,
      schema: { tags, summary: 'Set the cap of a film', params: IdParams, body: ProjectCapBody, response: { 200: ProjectCap } },
    },
    (request) => {
      const member = memberOf(request)
      return setProjectCap(open, member.organizationId, request.params.id, member, request.body.cap)
    },
  )
}
