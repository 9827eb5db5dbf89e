import { Done, SignedIn } from '@reelwright/contract/auth'
import { NewOrganization, Organization } from '@reelwright/contract/organization'
import { Problem } from '@reelwright/contract/problem'
import { isAtLeast } from '@reelwright/contract/role'
import { refuse } from '@reelwright/film/fault'
import { deleteOrganization } from '@reelwright/studio/people/delete-organization'
import { findOrganization, listOrganizations } from '@reelwright/studio/people/list-organizations'
import { makeOrganization } from '@reelwright/studio/people/make-organization'
import { renameOrganization } from '@reelwright/studio/people/rename-organization'
import { z } from 'zod'
import type { Doors, Member, Routes } from '../doors.js'
import { memberOf, personOf } from '../plugins/membership.js'
import { setTokenCookie } from '../sign-in/cookie.js'
import { switchOrganization } from '../sign-in/open-session.js'

export const OrganizationParams = z.object({ id: z.string().max(100) })

/** A token speaks for one organization; of another nothing is told. @throws ORGANIZATION_NOT_FOUND */
export const ownOrganization = ({ organizationId }: Member, id: string): string => {
  if (id === organizationId) return id
  throw refuse(
    'ORGANIZATION_NOT_FOUND',
    'This is not the organization your token is for; POST /api/organizations/:id/switch gives one for another of yours.',
  )
}

const tags = ['organizations']

export const organizations: Routes = (server, { open, signIn }: Doors) => {
  const { data } = open.studio

  server.get(
    '/organizations',
    {
      schema: {
        tags,
        summary: 'The organizations you are a member of',
        response: { 200: z.object({ items: z.array(Organization) }), 401: Problem },
      },
    },
    async (request) => ({ items: [...(await listOrganizations(data, memberOf(request).userId))] }),
  )

  server.get(
    '/organizations/:id',
    { schema: { tags, summary: 'Your organization', params: OrganizationParams, response: { 200: Organization, 404: Problem } } },
    async (request) => {
      const member = memberOf(request)
      return findOrganization(data, member.userId, ownOrganization(member, request.params.id))
    },
  )

  server.post(
    '/organizations',
    {
      schema: {
        tags,
        summary: 'Make another organization, of which you are the owner',
        body: NewOrganization,
        response: { 201: Organization, 403: Problem },
      },
    },
    async (request, reply) => {
      const person = personOf(request)
      if (signIn?.settings.signUp !== 'open' && !isAtLeast(person.role, 'admin'))
        throw refuse('ROLE_TOO_LOW', `Who makes organizations here has to be an admin of one; you have ${person.role}.`)
      const id = await makeOrganization(data, person, request.body.name)
      return reply.status(201).send(await findOrganization(data, person.userId, id))
    },
  )

  server.patch(
    '/organizations/:id',
    {
      config: { needs: 'admin' },
      schema: {
        tags,
        summary: 'Rename the organization',
        params: OrganizationParams,
        body: NewOrganization,
        response: { 200: Organization, 404: Problem },
      },
    },
    async (request) => {
      const member = memberOf(request)
      const id = ownOrganization(member, request.params.id)
      await renameOrganization(data, id, member, request.body.name)
      return findOrganization(data, member.userId, id)
    },
  )

  server.delete(
    '/organizations/:id',
    {
      config: { needs: 'owner' },
      schema: {
        tags,
        summary: 'Delete the organization with everything in it; its name is the yes',
        params: OrganizationParams,
        body: NewOrganization,
        response: { 200: Done, 400: Problem, 404: Problem },
      },
    },
    async (request) => {
      await deleteOrganization(data, ownOrganization(personOf(request), request.params.id), request.body.name)
      return { status: 'ok' as const }
    },
  )

  if (!signIn) return
  server.post(
    '/organizations/:id/switch',
    {
      config: { tellsSecret: true },
      schema: {
        tags,
        summary: 'A token for another of your organizations',
        params: OrganizationParams,
        response: { 200: SignedIn, 404: Problem },
      },
    },
    async (request, reply) => {
      const { sessionId, userId } = personOf(request)
      const signed = await switchOrganization(signIn, sessionId, userId, request.params.id)
      setTokenCookie(reply, signIn.settings.publicUrl, signed.token)
      return signed
    },
  )
}
