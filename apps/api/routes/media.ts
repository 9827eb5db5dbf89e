import { Media, MediaDeletion, MediaPatch, MediaQuery, MediaTag, MediaUse } from '@reelwright/contract/media'
import { pageOf } from '@reelwright/contract/page'
import { changeMedia } from '@reelwright/studio/library/change-media'
import { deleteMedia } from '@reelwright/studio/library/delete-media'
import { findMedia } from '@reelwright/studio/library/find-media'
import { listMedia } from '@reelwright/studio/library/list-media'
import { listTags } from '@reelwright/studio/library/list-tags'
import { showMedia } from '@reelwright/studio/library/show-media'
import { usesOfMedia } from '@reelwright/studio/library/uses-of-media'
import { z } from 'zod'
import type { Routes } from '../doors.js'
import { memberOf } from '../plugins/membership.js'

const params = z.object({ id: z.string().max(100) })
const tags = ['media']

/** The library. */
export const media: Routes = (server, { open }) => {
  const { studio } = open

  server.get(
    '/media',
    { schema: { tags, summary: 'The library, the newest first', querystring: MediaQuery, response: { 200: pageOf(Media) } } },
    async (request) => {
      const { rows, nextCursor } = await listMedia(studio, memberOf(request).organizationId, request.query)
      return { items: await Promise.all(rows.map((row) => showMedia(studio, row))), nextCursor }
    },
  )

  server.get(
    '/media/tags',
    {
      schema: { tags, summary: 'Every tag of the library, the most used first', response: { 200: z.object({ items: z.array(MediaTag) }) } },
    },
    async (request) => ({ items: await listTags(studio, memberOf(request).organizationId) }),
  )

  server.get('/media/:id', { schema: { tags, summary: 'An entry of the library', params, response: { 200: Media } } }, async (request) => {
    const { organizationId } = memberOf(request)
    return showMedia(studio, await studio.data.inOrganization(organizationId, (tenant) => findMedia(tenant, request.params.id)))
  })

  server.get(
    '/media/:id/uses',
    {
      schema: {
        tags,
        summary: 'Films and brand kits that use an entry',
        params,
        response: { 200: z.object({ items: z.array(MediaUse) }) },
      },
    },
    async (request) => {
      const { organizationId } = memberOf(request)
      const items = await studio.data.inOrganization(organizationId, async (tenant) =>
        usesOfMedia(tenant, await findMedia(tenant, request.params.id)),
      )
      return { items: [...items] }
    },
  )

  server.patch(
    '/media/:id',
    {
      config: { needs: 'editor' },
      schema: { tags, summary: 'Title, credit and tags of an entry', params, body: MediaPatch, response: { 200: Media } },
    },
    async (request) => {
      const member = memberOf(request)
      return showMedia(studio, await changeMedia(studio, member.organizationId, member, request.params.id, request.body))
    },
  )

  server.delete(
    '/media/:id',
    {
      config: { needs: 'editor' },
      schema: {
        tags,
        summary: 'Takes an entry out of the library',
        description: 'Refused as MEDIA_IN_USE while films or brand kits use it, unless `force=true`: they keep what they were made with.',
        params,
        querystring: MediaDeletion,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const member = memberOf(request)
      await deleteMedia(studio, member.organizationId, member, request.params.id, request.query.force)
      return reply.status(204).send(null)
    },
  )
}
