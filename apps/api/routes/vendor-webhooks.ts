import { Problem } from '@reelwright/contract/problem'
import { VendorMessageTaken } from '@reelwright/contract/vendor-keys'
import { takeAccountMessage, takeMessage } from '@reelwright/studio/vendor-webhooks/take-message'
import { z } from 'zod'
import type { Routes, Server } from '../doors.js'

const params = z.object({ vendor: z.string().regex(/^[a-z][a-z-]{1,40}$/), ticket: z.string().max(400) })
/** A result may stand in it, and what is seen in a picture; the studio reads no more of it than the job's name. */
const MOST_BYTES = 1 << 20

/** Where services tell that work of theirs is over. The address is given to the service with the work. */
export const vendorWebhooks: Routes = (server, { open }) => {
  server.register(async (raw) => {
    // Signatures are over the bytes as they came, whatever they say they are.
    raw.removeAllContentTypeParsers()
    raw.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: MOST_BYTES }, (_, body, done) => done(null, body))
    const typed = raw as unknown as Server
    const bytesOf = (body: unknown): Buffer => (Buffer.isBuffer(body) ? body : Buffer.alloc(0))
    typed.post(
      '/webhooks/:vendor',
      {
        config: { needs: 'anyone' },
        schema: {
          tags: ['webhooks'],
          summary: 'A service tells one address of all jobs of the studio’s account',
          description:
            'For services, not for people: an address to register at HeyGen or Synthesia, which sign what they send with a secret that the studio was told. It is believed in nothing, and leads to the service being asked.',
          params: params.omit({ ticket: true }),
          response: { 200: VendorMessageTaken, 403: Problem },
        },
      },
      async ({ params: { vendor }, body, headers }) => ({ status: await takeAccountMessage(open, vendor, bytesOf(body), headers) }),
    )
    typed.post(
      '/webhooks/:vendor/:ticket',
      {
        config: { needs: 'anyone' },
        schema: {
          tags: ['webhooks'],
          summary: 'A service that makes takes tells that one is ready',
          description:
            'For services, not for people: the address is made by the studio and given to a service with the work. What comes has to be signed as the service signs, within five minutes; it is believed in nothing, and leads to the service being asked.',
          params,
          response: { 200: VendorMessageTaken, 403: Problem },
        },
      },
      async ({ params: { vendor, ticket }, body, headers }) => {
        return { status: await takeMessage(open, vendor, ticket, bytesOf(body), headers) }
      },
    )
  })
}
