import { PageQuery, pageOf } from '@reelwright/contract/page'
import { Take } from '@reelwright/contract/take'
import { chooseTake, listTakes } from '@reelwright/studio/scenes/choose-take'
import type { Routes } from '../doors.js'
import { memberOf } from '../plugins/membership.js'
import { IdParams } from './id-params.js'
import { worked } from './worked.js'

const tags = ['takes']

export const takes: Routes = (server, { open }) => {
  server.get(
    '/scenes/:id/takes',
    { schema: { tags, summary: 'Everything made for a scene', params: IdParams, querystring: PageQuery, response: { 200: pageOf(Take) } } },
    async (request) => {
      const { items, nextCursor } = await listTakes(open, memberOf(request).organizationId, request.params.id, request.query)
      return { items: [...items], nextCursor }
    },
  )

  worked(server, '/takes/:id/choose', { tags, summary: 'Choose a take for its slot' }, Take, (organizationId, id) =>
    chooseTake(open, organizationId, id),
  )
}
