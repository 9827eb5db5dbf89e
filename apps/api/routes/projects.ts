import { pageOf } from '@reelwright/contract/page'
import {
  ApproveBody,
  Begun,
  DuplicateBody,
  Project,
  ProjectBegun,
  ProjectSummary,
  ProjectsQuery,
  VideosBegun,
} from '@reelwright/contract/project'
import { ProjectBody, ProjectPatch } from '@reelwright/contract/project-body'
import { approveProject, generateScenes, generateScript, generateVideos } from '@reelwright/studio/projects/approve-project'
import { beginProject } from '@reelwright/studio/projects/begin-project'
import { duplicateProject } from '@reelwright/studio/projects/duplicate-project'
import { listProjects } from '@reelwright/studio/projects/list-projects'
import { patchProject } from '@reelwright/studio/projects/patch-project'
import { posterOf } from '@reelwright/studio/projects/poster-of'
import { readProject } from '@reelwright/studio/projects/read-project'
import { cancelProject, resumeProject } from '@reelwright/studio/projects/stop-project'
import { deleteProject, restoreProject } from '@reelwright/studio/projects/trash-project'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Doors, Routes } from '../doors.js'
import { expectedRevision } from '../plugins/etag.js'
import { onceOf } from '../plugins/idempotency.js'
import { memberOf } from '../plugins/membership.js'
import { IdParams } from './id-params.js'
import { worked } from './worked.js'

const tags = ['projects']
const editor = { needs: 'editor' } as const

const askerOf = (request: FastifyRequest, { projectsPerDay }: Doors) => {
  const { organizationId, userId, by, byId } = memberOf(request)
  return { organizationId, userId, by, byId, projectsPerDay, once: onceOf(request) }
}

export const projects: Routes = (server, doors) => {
  const { open } = doors

  server.post(
    '/projects',
    {
      config: editor,
      schema: { tags, summary: 'Begin a film: its script is written at once', body: ProjectBody, response: { 201: ProjectBegun } },
    },
    async (request, reply) => {
      const begun = await beginProject(open, askerOf(request, doors), request.body)
      return reply.code(201).header('location', `/api/projects/${begun.id}`).send(begun)
    },
  )

  server.get(
    '/projects',
    { schema: { tags, summary: 'Films, the newest first', querystring: ProjectsQuery, response: { 200: pageOf(ProjectSummary) } } },
    async (request) => {
      const { items, nextCursor } = await listProjects(open, memberOf(request).organizationId, request.query)
      return { items: [...items], nextCursor }
    },
  )

  server.get(
    '/projects/:id',
    { schema: { tags, summary: 'A film whole', params: IdParams, response: { 200: Project } } },
    async (request) => readProject(open, memberOf(request).organizationId, request.params.id),
  )

  server.get(
    '/projects/:id/poster',
    {
      schema: {
        tags,
        summary: 'A picture that stands for the film',
        description: 'Leads to the poster once there is one, before that to the first frame or photo.',
        params: IdParams,
        response: { 302: z.null() },
      },
    },
    async (request, reply) => {
      const link = await posterOf(open, memberOf(request).organizationId, request.params.id)
      return reply.header('cache-control', 'private, max-age=60').redirect(link)
    },
  )

  server.patch(
    '/projects/:id',
    {
      config: editor,
      schema: {
        tags,
        summary: 'Change the script, or what was asked for',
        params: IdParams,
        body: ProjectPatch,
        response: { 200: Project },
      },
    },
    async (request) => {
      const member = memberOf(request)
      return patchProject(open, member.organizationId, request.params.id, request.body, expectedRevision(request), member)
    },
  )

  server.delete(
    '/projects/:id',
    { config: editor, schema: { tags, summary: 'Put a film into the trash for 30 days', params: IdParams, response: { 204: z.null() } } },
    async (request, reply) => {
      const member = memberOf(request)
      await deleteProject(open, member.organizationId, member, request.params.id)
      return reply.code(204).send(null)
    },
  )

  server.post(
    '/projects/:id/restore',
    { config: editor, schema: { tags, summary: 'Bring a film back from the trash', params: IdParams, response: { 200: Project } } },
    async (request) => {
      const member = memberOf(request)
      await restoreProject(open, member.organizationId, member, request.params.id)
      return readProject(open, member.organizationId, request.params.id)
    },
  )

  server.post(
    '/projects/:id/duplicate',
    {
      config: editor,
      schema: { tags, summary: 'A film like this one', params: IdParams, body: DuplicateBody.nullish(), response: { 201: ProjectBegun } },
    },
    async (request, reply) => {
      const begun = await duplicateProject(open, askerOf(request, doors), request.params.id, request.body?.title)
      return reply.code(201).header('location', `/api/projects/${begun.id}`).send(begun)
    },
  )

  server.post(
    '/projects/:id/approve',
    {
      config: editor,
      schema: { tags, summary: 'Say yes to script or storyboard', params: IdParams, body: ApproveBody, response: { 200: Begun } },
    },
    async (request) => {
      const member = memberOf(request)
      return approveProject(open, member.organizationId, request.params.id, request.body, member)
    },
  )

  worked(server, '/projects/:id/cancel', { tags, summary: 'Stop the work on a film' }, Begun, (organizationId, id, member) =>
    cancelProject(open, organizationId, id, member),
  )
  worked(
    server,
    '/projects/:id/resume',
    { tags, summary: 'Go on with a film that was stopped or failed' },
    Begun,
    (organizationId, id, member) => resumeProject(open, organizationId, id, member),
  )
  worked(server, '/projects/:id/generate-script', { tags, summary: 'Write the script anew' }, Begun, (organizationId, id, member) =>
    generateScript(open, organizationId, id, member),
  )
  worked(
    server,
    '/projects/:id/generate-scenes',
    { tags, summary: 'Make scenes of the script as it is' },
    Begun,
    (organizationId, id, member) => generateScenes(open, organizationId, id, member),
  )
  worked(
    server,
    '/projects/:id/generate-videos',
    { tags, summary: 'Make the videos of the storyboard as it is' },
    VideosBegun,
    (organizationId, id, member) => generateVideos(open, organizationId, id, member),
  )
}
