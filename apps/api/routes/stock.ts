import { Media } from '@reelwright/contract/media'
import { StockFound, StockImportBody, StockQuery } from '@reelwright/contract/stock'
import { showMedia } from '@reelwright/studio/library/show-media'
import { importStock } from '@reelwright/studio/stock/import-stock'
import { searchStock } from '@reelwright/studio/stock/search-stock'
import type { Routes } from '../doors.js'
import { memberOf } from '../plugins/membership.js'

const tags = ['media']

/** Libraries of other people: looked through, and taken from with their credit. */
export const stock: Routes = (server, { open }) => {
  const { studio } = open

  server.get(
    '/media/stock',
    {
      schema: {
        tags,
        summary: 'Looks through the stock libraries',
        description: 'Costs nothing. A library that cannot answer is named among the failures; the others are shown.',
        querystring: StockQuery,
        response: { 200: StockFound },
      },
    },
    (request) => searchStock(studio, memberOf(request).organizationId, request.query),
  )

  server.post(
    '/media/stock/import',
    {
      config: { needs: 'editor' },
      schema: {
        tags,
        summary: 'Takes an entry of a stock library into the library',
        description: 'With its author, licence and credit, which films that use it name by themselves. Costs nothing.',
        body: StockImportBody,
        response: { 201: Media },
      },
    },
    async (request, reply) => {
      const member = memberOf(request)
      return reply.status(201).send(await showMedia(studio, await importStock(studio, member.organizationId, member, request.body)))
    },
  )
}
