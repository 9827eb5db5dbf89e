import { createHash } from 'node:crypto'
import { BrandKitBody, BrandKitPatch, BrandKitShown, BrandKitsQuery, PreviewQuery } from '@reelwright/contract/brand-kit'
import { pageOf } from '@reelwright/contract/page'
import type { BrandKitRow } from '@reelwright/data/tables/brand-kits'
import { findBrandKit } from '@reelwright/studio/library/brand-kits/find-brand-kit'
import { listBrandKits } from '@reelwright/studio/library/brand-kits/list-brand-kits'
import { previewBrandKit } from '@reelwright/studio/library/brand-kits/preview-brand-kit'
import { changeBrandKit, deleteBrandKit, makeBrandKit } from '@reelwright/studio/library/brand-kits/save-brand-kit'
import { showBrandKits } from '@reelwright/studio/library/brand-kits/show-brand-kit'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Routes } from '../doors.js'
import { expectedRevision } from '../plugins/etag.js'
import { memberOf } from '../plugins/membership.js'

const params = z.object({ id: z.string().max(100) })
const tags = ['brand-kits']
const config = { needs: 'editor' } as const

/** How offices and agents show themselves. */
export const brandKits: Routes = (server, { open }) => {
  const { studio } = open
  const find = (request: FastifyRequest, id: string) =>
    studio.data.inOrganization(memberOf(request).organizationId, (tenant) => findBrandKit(tenant, id))

  const show = async (request: FastifyRequest, row: BrandKitRow): Promise<BrandKitShown> =>
    (await showBrandKits(studio, memberOf(request).organizationId, [row]))[0] as BrandKitShown

  server.get(
    '/brand-kits',
    {
      schema: { tags, summary: 'The brand kits, the newest first', querystring: BrandKitsQuery, response: { 200: pageOf(BrandKitShown) } },
    },
    async (request) => {
      const { organizationId } = memberOf(request)
      const { rows, nextCursor } = await listBrandKits(studio, organizationId, request.query)
      return { items: await showBrandKits(studio, organizationId, rows), nextCursor }
    },
  )

  server.post(
    '/brand-kits',
    { config, schema: { tags, summary: 'Makes a brand kit', body: BrandKitBody, response: { 201: BrandKitShown } } },
    async (request, reply) => {
      const member = memberOf(request)
      return reply.status(201).send(await show(request, await makeBrandKit(studio, member.organizationId, member, request.body)))
    },
  )

  server.get('/brand-kits/:id', { schema: { tags, summary: 'A brand kit', params, response: { 200: BrandKitShown } } }, async (request) =>
    show(request, await find(request, request.params.id)),
  )

  server.patch(
    '/brand-kits/:id',
    {
      config,
      schema: {
        tags,
        summary: 'Changes a brand kit',
        description:
          'A field that is sent takes the place of the whole field. Films begun with the kit keep what they were begun with. With If-Match, a kit ' +
          'that somebody changed meanwhile is left as it is (412).',
        params,
        body: BrandKitPatch,
        response: { 200: BrandKitShown },
      },
    },
    async (request) => {
      const member = memberOf(request)
      const changed = await changeBrandKit(
        studio,
        member.organizationId,
        member,
        request.params.id,
        request.body,
        expectedRevision(request),
      )
      return show(request, changed)
    },
  )

  server.delete(
    '/brand-kits/:id',
    { config, schema: { tags, summary: 'Deletes a brand kit; films begun with it keep it', params, response: { 204: z.null() } } },
    async (request, reply) => {
      const member = memberOf(request)
      await deleteBrandKit(studio, member.organizationId, member, request.params.id)
      return reply.status(204).send(null)
    },
  )

  server.get(
    '/brand-kits/:id/preview.png',
    {
      schema: {
        tags,
        summary: 'A card as films with this kit show it',
        description: 'Drawn with the details of a house that does not exist. Without an agent in the kit, `agent` is the closing card.',
        params,
        querystring: PreviewQuery,
        produces: ['image/png'],
        response: { 200: z.unknown(), 304: z.null() },
      },
    },
    async (request, reply) => {
      const row = await find(request, request.params.id)
      const { card, aspect } = request.query
      const etag = `"${createHash('sha256')
        .update(JSON.stringify([row.kit, card, aspect, 1]))
        .digest('base64url')
        .slice(0, 22)}"`
      reply.header('etag', etag).header('cache-control', 'private, no-cache')
      if (request.headers['if-none-match'] === etag) return reply.status(304).send(null)
      return reply.type('image/png').send(await previewBrandKit(studio, row, request.query))
    },
  )
}
