import { ImportBody, Media, Upload, UploadBody } from '@reelwright/contract/media'
import { beginUpload } from '@reelwright/studio/library/begin-upload'
import { completeUpload } from '@reelwright/studio/library/complete-upload'
import { endUpload } from '@reelwright/studio/library/end-upload'
import { findUpload } from '@reelwright/studio/library/find-upload'
import { importMedia } from '@reelwright/studio/library/import-media'
import { showMedia } from '@reelwright/studio/library/show-media'
import { showUpload } from '@reelwright/studio/library/show-upload'
import { z } from 'zod'
import type { Routes } from '../doors.js'
import { memberOf } from '../plugins/membership.js'

const params = z.object({ id: z.string().max(100) })
const tags = ['media']
const config = { needs: 'editor' } as const

/** How files come into the library: straight into the store, or by their address. */
export const mediaUploads: Routes = (server, { open }) => {
  const { studio } = open

  server.post(
    '/media/uploads',
    {
      config,
      schema: {
        tags,
        summary: 'Begins an upload',
        description:
          'PUT each part to its link with the `contentType` given, then complete the upload. A file of more than 16 MB has several parts, which may go side by side and again.',
        body: UploadBody,
        response: { 201: Upload },
      },
    },
    async (request, reply) => {
      const { organizationId, userId } = memberOf(request)
      const row = await beginUpload(studio, organizationId, userId, request.body)
      return reply.status(201).send(await showUpload(studio, row))
    },
  )

  server.get(
    '/media/uploads/:id',
    {
      config,
      schema: { tags, summary: 'An upload: the parts that are there, fresh links for the others', params, response: { 200: Upload } },
    },
    async (request) => {
      const { organizationId } = memberOf(request)
      return showUpload(studio, await studio.data.inOrganization(organizationId, (tenant) => findUpload(tenant, request.params.id)))
    },
  )

  server.post(
    '/media/uploads/:id/complete',
    {
      config,
      schema: {
        tags,
        summary: 'Takes an upload into the library',
        description: 'The bytes are looked into: what is damaged, too large or something else than announced is refused and removed.',
        params,
        response: { 201: Media },
      },
    },
    async (request, reply) => {
      const member = memberOf(request)
      const row = await completeUpload(studio, member.organizationId, member, request.params.id)
      return reply.status(201).send(await showMedia(studio, row))
    },
  )

  server.delete(
    '/media/uploads/:id',
    { config, schema: { tags, summary: 'Ends an upload and forgets its parts', params, response: { 204: z.null() } } },
    async (request, reply) => {
      const { organizationId } = memberOf(request)
      await endUpload(studio, await studio.data.inOrganization(organizationId, (tenant) => findUpload(tenant, request.params.id)))
      return reply.status(204).send(null)
    },
  )

  server.post(
    '/media/imports',
    {
      config,
      schema: {
        tags,
        summary: 'Fetches a file by its address into the library',
        description: 'From the open internet only, up to 500 MB within two minutes.',
        body: ImportBody,
        response: { 201: Media },
      },
    },
    async (request, reply) => {
      const member = memberOf(request)
      return reply.status(201).send(await showMedia(studio, await importMedia(studio, member.organizationId, member, request.body)))
    },
  )
}
