import { LinkQuery } from '@reelwright/contract/link'
import { dispositionOf } from '@reelwright/data/objects/content-disposition'
import type { LinkDesk } from '@reelwright/data/objects/objects'
import { refuse } from '@reelwright/film/fault'
import { z } from 'zod'
import type { Doors, Routes, Server } from '../doors.js'
import { sendFile } from '../send-file.js'

/** With an S3-compatible store the links are the store's own, and none of ours exists. */
const deskOf = ({ open }: Doors): LinkDesk => {
  const { desk } = open.studio.links
  if (!desk) throw refuse('LINK_NOT_FOUND', 'This studio keeps its files elsewhere; ask for a new link.')
  return desk
}

const checkLength = (given: string | undefined, expected: number): void => {
  if (given === undefined || Number(given) === expected) return
  throw refuse('UPLOAD_SIZE', `The part has to have exactly ${expected} bytes.`, {
    field: 'content-length',
    limit: `${expected} bytes`,
    given: `${given} bytes`,
  })
}

const checkType = (given: string | undefined, expected: string): void => {
  if (given?.split(';')[0]?.trim().toLowerCase() === expected) return
  throw refuse('UPLOAD_TYPE', `The upload was begun as ${expected}; send it with that content type.`, {
    field: 'content-type',
    limit: expected,
    given: given?.slice(0, 100),
  })
}

const download = (server: Server, doors: Doors): void => {
  server.get(
    '/links/download',
    {
      config: { needs: 'anyone' },
      schema: {
        tags: ['links'],
        summary: 'A file, by a link that expires',
        description: 'Byte ranges and If-None-Match are obeyed. The link is the whole authority; only the studio makes it.',
        querystring: LinkQuery,
        produces: ['application/octet-stream'],
        response: { 200: z.unknown(), 206: z.unknown() },
      },
    },
    async (request, reply) => {
      const ticket = deskOf(doors).readDownload(request.query.ticket)
      const path = await doors.open.studio.objects.open(ticket.organizationId, ticket.hash)
      reply
        .header('content-disposition', dispositionOf(ticket.name, ticket.type, ticket.inline))
        .header('cache-control', 'private, max-age=3600, immutable')
        .header('content-security-policy', "default-src 'none'; sandbox")
        .header('cross-origin-resource-policy', 'same-site')
      return sendFile(request, reply, { path, bytes: ticket.bytes, type: ticket.type, hash: ticket.hash })
    },
  )
}

const upload = (server: Server, doors: Doors): void => {
  server.put(
    '/links/upload',
    {
      config: { needs: 'anyone', slowBody: true },
      schema: {
        tags: ['links'],
        summary: 'One part of an upload, by a link that expires',
        description: 'The body is the bytes of the part: exactly as many as the link was made for, with the content type of the upload.',
        consumes: ['application/octet-stream'],
        querystring: LinkQuery,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const desk = deskOf(doors)
      const ticket = desk.readUpload(request.query.ticket)
      checkType(request.headers['content-type'], ticket.type)
      checkLength(request.headers['content-length'], ticket.bytes)
      await desk.takePart(ticket, request.raw)
      return reply.status(204).send(null)
    },
  )
}

/** The links a studio on a folder serves itself, in place of an S3-compatible store. */
export const links: Routes = (server, doors) => {
  download(server, doors)
  server.register(async (bytes) => {
    // The handler reads the body as it comes, whatever its type: its bounds are the link's.
    bytes.removeAllContentTypeParsers()
    bytes.addContentTypeParser('*', (_, __, done) => done(null))
    upload(bytes as Server, doors)
  })
}
