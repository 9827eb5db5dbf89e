import { Done } from '@reelwright/contract/auth'
import { MemberChange, OrganizationMember } from '@reelwright/contract/organization'
import { PageQuery, pageOf } from '@reelwright/contract/page'
import { Problem } from '@reelwright/contract/problem'
import { changeRole } from '@reelwright/studio/people/change-role'
import { listMembers } from '@reelwright/studio/people/list-members'
import { removeMember } from '@reelwright/studio/people/remove-member'
import { z } from 'zod'
import type { Routes } from '../doors.js'
import { memberOf, personOf } from '../plugins/membership.js'
import { OrganizationParams, ownOrganization } from './organizations.js'

const MemberParams = OrganizationParams.extend({ userId: z.string().max(100) })
const tags = ['organizations']
const DONE = { status: 'ok' } as const

export const members: Routes = (server, { open }) => {
  const { data } = open.studio

  server.get(
    '/organizations/:id/members',
    {
      schema: {
        tags,
        summary: 'Who is in the organization, who came last first',
        params: OrganizationParams,
        querystring: PageQuery,
        response: { 200: pageOf(OrganizationMember), 404: Problem },
      },
    },
    async (request) => {
      const { rows, nextCursor } = await listMembers(data, ownOrganization(memberOf(request), request.params.id), request.query)
      return { items: [...rows], nextCursor }
    },
  )

  server.patch(
    '/organizations/:id/members/:userId',
    {
      config: { needs: 'admin' },
      schema: {
        tags,
        summary: 'Give a member another role; their tokens of the old one are refused from then on',
        params: MemberParams,
        body: MemberChange,
        response: { 200: Done, 403: Problem, 404: Problem, 409: Problem },
      },
    },
    async (request) => {
      const member = personOf(request)
      await changeRole(data, ownOrganization(member, request.params.id), member, request.params.userId, request.body.role)
      return DONE
    },
  )

  server.delete(
    '/organizations/:id/members/:userId',
    {
      config: { needs: 'admin' },
      schema: {
        tags,
        summary: 'Take a member out; their tokens and keys are refused from then on',
        params: MemberParams,
        response: { 200: Done, 403: Problem, 404: Problem, 409: Problem },
      },
    },
    async (request) => {
      const member = personOf(request)
      await removeMember(data, ownOrganization(member, request.params.id), member, request.params.userId)
      return DONE
    },
  )

  server.post(
    '/organizations/:id/leave',
    {
      schema: { tags, summary: 'Leave the organization', params: OrganizationParams, response: { 200: Done, 404: Problem, 409: Problem } },
    },
    async (request) => {
      const member = personOf(request)
      await removeMember(data, ownOrganization(member, request.params.id), member, member.userId)
      return DONE
    },
  )
}
