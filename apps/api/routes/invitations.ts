import { Done } from '@reelwright/contract/auth'
import { Invitation, InvitationToken, NewInvitation, Organization } from '@reelwright/contract/organization'
import { PageQuery, pageOf } from '@reelwright/contract/page'
import { Problem } from '@reelwright/contract/problem'
import { acceptInvitation, declineInvitation } from '@reelwright/studio/people/answer-invitation'
import { findInvitation } from '@reelwright/studio/people/find-invitation'
import { findPerson } from '@reelwright/studio/people/find-person'
import { invite } from '@reelwright/studio/people/invite'
import { invitationLetter } from '@reelwright/studio/people/letters'
import { holdTo, INVITATIONS, LINKS } from '@reelwright/studio/people/limits'
import { listInvitations } from '@reelwright/studio/people/list-invitations'
import { findOrganization } from '@reelwright/studio/people/list-organizations'
import { languageFor } from '@reelwright/studio/people/member-at'
import { revokeInvitation } from '@reelwright/studio/people/revoke-invitation'
import { z } from 'zod'
import type { Routes } from '../doors.js'
import { memberOf, personOf } from '../plugins/membership.js'
import { OrganizationParams, ownOrganization } from './organizations.js'

const tags = ['invitations']
const DONE = { status: 'ok' } as const
const Token = z.strictObject({ token: InvitationToken })

export const invitations: Routes = (server, { open, signIn }) => {
  if (!signIn) return
  const { data } = open.studio
  const { mail, settings, tally } = signIn

  server.post(
    '/organizations/:id/invitations',
    {
      config: { needs: 'admin' },
      schema: {
        tags,
        summary: 'Invite somebody by mail; an earlier invitation to the same address ends',
        params: OrganizationParams,
        body: NewInvitation,
        response: { 201: Invitation, 403: Problem, 404: Problem, 409: Problem, 429: Problem },
      },
    },
    async (request, reply) => {
      const member = personOf(request)
      const organizationId = ownOrganization(member, request.params.id)
      await holdTo(tally, `invitations:${organizationId}`, INVITATIONS)
      const { invitation, token } = await invite(data, organizationId, member, request.body)
      const { email } = invitation
      const language = await languageFor(data, email, member.userId)
      await mail.send(invitationLetter({ email, language, publicUrl: settings.publicUrl }, invitation, token))
      return reply.status(201).send(invitation)
    },
  )

  server.get(
    '/organizations/:id/invitations',
    {
      config: { needs: 'admin' },
      schema: {
        tags,
        summary: 'Who was invited, the newest first',
        params: OrganizationParams,
        querystring: PageQuery,
        response: { 200: pageOf(Invitation), 404: Problem },
      },
    },
    async (request) => {
      const { rows, nextCursor } = await listInvitations(data, ownOrganization(memberOf(request), request.params.id), request.query)
      return { items: [...rows], nextCursor }
    },
  )

  server.delete(
    '/organizations/:id/invitations/:invitationId',
    {
      config: { needs: 'admin' },
      schema: {
        tags,
        summary: 'Take an open invitation back',
        params: OrganizationParams.extend({ invitationId: z.string().max(100) }),
        response: { 200: Done, 404: Problem },
      },
    },
    async (request) => {
      const member = personOf(request)
      await revokeInvitation(data, ownOrganization(member, request.params.id), member, request.params.invitationId)
      return DONE
    },
  )

  server.post(
    '/invitations/open',
    {
      config: { needs: 'anyone' },
      schema: {
        tags,
        summary: 'Read the invitation that a mail carried',
        body: Token,
        response: { 200: Invitation, 404: Problem, 429: Problem },
      },
    },
    async (request) => {
      await holdTo(tally, `links:${request.ip}`, LINKS)
      return findInvitation(data, request.body.token)
    },
  )

  server.post(
    '/invitations/accept',
    {
      schema: {
        tags,
        summary: 'Become a member; without an account, or with none that leads anywhere, sign up or log in with the invitation instead',
        body: Token,
        response: { 200: Organization, 403: Problem, 404: Problem },
      },
    },
    async (request) => {
      const person = personOf(request)
      const { email } = await findPerson(data, person.userId)
      const organizationId = await acceptInvitation(data, { ...person, email }, request.body.token)
      return findOrganization(data, person.userId, organizationId)
    },
  )

  server.post(
    '/invitations/decline',
    {
      config: { needs: 'anyone' },
      schema: { tags, summary: 'Decline an invitation', body: Token, response: { 200: Done, 404: Problem, 429: Problem } },
    },
    async (request) => {
      await holdTo(tally, `links:${request.ip}`, LINKS)
      await declineInvitation(data, request.body.token)
      return DONE
    },
  )
}
