import { Export, ExportPage, ExportRequest } from '@reelwright/contract/export'
import { PageQuery } from '@reelwright/contract/page'
import { ProjectFiles } from '@reelwright/contract/project-file'
import { listProjectFiles } from '@reelwright/studio/exports/list-files'
import { downloadExport, listExports, readExport } from '@reelwright/studio/exports/read-exports'
import { startExport } from '@reelwright/studio/exports/start-export'
import { z } from 'zod'
import type { Routes } from '../doors.js'
import { onceOf } from '../plugins/idempotency.js'
import { memberOf } from '../plugins/membership.js'

const Params = z.object({ id: z.string().max(100) })
const tags = ['exports']

/** Packages for an editor, and all finished files of a film. */
export const exportRoutes: Routes = (server, { open }) => {
  server.post(
    '/projects/:id/export',
    {
      config: { needs: 'editor' },
      schema: {
        tags,
        summary: 'Export a film for an editor',
        description: '201 for a new export; 200 with the running one where the same is being made already.',
        params: Params,
        body: ExportRequest,
        response: { 200: Export, 201: Export },
      },
    },
    async (request, reply) => {
      const member = memberOf(request)
      const { made, joined } = await startExport(open, member.organizationId, member, request.params.id, request.body, onceOf(request))
      return reply.status(joined ? 200 : 201).send(made)
    },
  )

  server.get(
    '/projects/:id/exports',
    {
      schema: {
        tags,
        summary: "A film's exports, the newest first",
        params: Params,
        querystring: PageQuery,
        response: { 200: ExportPage },
      },
    },
    async (request) => {
      const { rows, nextCursor } = await listExports(open, memberOf(request).organizationId, request.params.id, request.query)
      return { items: [...rows], nextCursor }
    },
  )

  server.get(
    '/exports/:id',
    { schema: { tags, summary: 'An export and, once it is complete, a link to its package', params: Params, response: { 200: Export } } },
    (request) => readExport(open, memberOf(request).organizationId, request.params.id),
  )

  server.get(
    '/exports/:id/download',
    {
      schema: {
        tags,
        summary: 'The package of an export',
        description: 'Leads to a link that expires. 410 EXPORT_REMOVED once the package was removed: ask for the export again.',
        params: Params,
        response: { 302: z.null() },
      },
    },
    async (request, reply) => reply.redirect(await downloadExport(open, memberOf(request).organizationId, request.params.id)),
  )

  server.get(
    '/projects/:id/files',
    { schema: { tags, summary: 'The finished files of a film, with links', params: Params, response: { 200: ProjectFiles } } },
    async (request) => ({ items: [...(await listProjectFiles(open, memberOf(request).organizationId, request.params.id))] }),
  )
}
