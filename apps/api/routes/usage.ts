import { pageOf } from '@reelwright/contract/page'
import { Call, CallAnswer, CallsQuery, LedgerEntry, LedgerQuery, Usage, UsageQuery } from '@reelwright/contract/usage'
import { answerCall } from '@reelwright/studio/usage/answer-call'
import { listCalls } from '@reelwright/studio/usage/list-calls'
import { listLedger } from '@reelwright/studio/usage/list-ledger'
import { readUsage } from '@reelwright/studio/usage/read-usage'
import type { Routes } from '../doors.js'
import { memberOf } from '../plugins/membership.js'
import { IdParams } from './id-params.js'

const tags = ['usage']

export const usage: Routes = (server, { open }) => {
  server.get(
    '/usage',
    { schema: { tags, summary: 'What was spent, by film, scene, vendor or day', querystring: UsageQuery, response: { 200: Usage } } },
    async (request) => readUsage(open, memberOf(request).organizationId, request.query),
  )

  server.get(
    '/ledger',
    { schema: { tags, summary: 'Every movement of money', querystring: LedgerQuery, response: { 200: pageOf(LedgerEntry) } } },
    async (request) => {
      const { items, nextCursor } = await listLedger(open, memberOf(request).organizationId, request.query)
      return { items: [...items], nextCursor }
    },
  )

  server.get(
    '/calls',
    { schema: { tags, summary: 'Requests to providers', querystring: CallsQuery, response: { 200: pageOf(Call) } } },
    async (request) => {
      const { items, nextCursor } = await listCalls(open, memberOf(request).organizationId, request.query)
      return { items: [...items], nextCursor }
    },
  )

  server.post(
    '/calls/:id/answer',
    {
      config: { needs: 'editor' },
      schema: { tags, summary: 'Say what became of a call of unknown fate', params: IdParams, body: CallAnswer, response: { 200: Call } },
    },
    async (request) => {
      const member = memberOf(request)
      return answerCall(open, member.organizationId, member, request.params.id, request.body)
    },
  )
}
