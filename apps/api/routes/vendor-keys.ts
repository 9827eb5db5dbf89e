import { Done } from '@reelwright/contract/auth'
import { Problem } from '@reelwright/contract/problem'
import { KeyedVendor, VendorKey, VendorKeyBody, VendorKeyList, VendorKeyTest } from '@reelwright/contract/vendor-keys'
import { deleteVendorKey, listVendorKeys, putVendorKey, testVendorKey } from '@reelwright/studio/vendor-keys/change-vendor-keys'
import { z } from 'zod'
import type { Routes } from '../doors.js'
import { memberOf } from '../plugins/membership.js'

const tags = ['vendor-keys']
const config = { needs: 'admin' } as const
const params = z.object({ vendor: KeyedVendor })

/** The organization's own keys of the services that make its films; the studio's hold where it has none. */
export const vendorKeys: Routes = (server, { open }) => {
  const { studio } = open
  server.get(
    '/vendor-keys',
    { config, schema: { tags, summary: 'Services the organization has keys of its own for', response: { 200: VendorKeyList } } },
    (request) => listVendorKeys(studio, memberOf(request).organizationId),
  )

  server.put(
    '/vendor-keys/:vendor',
    {
      config,
      schema: {
        tags,
        summary: 'Give the organization’s own key for a service; it is never shown again',
        params,
        body: VendorKeyBody,
        response: { 200: VendorKey, 400: Problem },
      },
    },
    (request) => {
      const member = memberOf(request)
      return putVendorKey(open, member.organizationId, member, request.params.vendor, request.body.key)
    },
  )

  server.delete(
    '/vendor-keys/:vendor',
    {
      config,
      schema: { tags, summary: 'Forget a key; the studio’s own holds from then on', params, response: { 200: Done, 404: Problem } },
    },
    async (request) => {
      const member = memberOf(request)
      await deleteVendorKey(studio, member.organizationId, member, request.params.vendor)
      return { status: 'ok' as const }
    },
  )

  server.post(
    '/vendor-keys/:vendor/test',
    {
      config,
      schema: {
        tags,
        summary: 'Ask the service whether the key is good; it costs nothing',
        params,
        response: { 200: VendorKeyTest, 404: Problem },
      },
    },
    (request) => {
      const member = memberOf(request)
      return testVendorKey(studio, member.organizationId, member, request.params.vendor)
    },
  )
}
