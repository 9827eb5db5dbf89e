import { createHash } from 'node:crypto'
import { refuse } from '@reelwright/film/fault'
import type { FastifyRequest } from 'fastify'
import type { Server } from '../doors.js'

declare module 'fastify' {
  interface FastifyReply {
    /** How often a person changed what is answered; undefined where nobody can. */
    revision: number | undefined
  }
}

const TAG = /^(?:W\/)?"(?:(\d+)|-)\.[\w-]+"$/

/** Whether one of the tags of an If-None-Match is this one (RFC 9110 compares them weakly). */
const names = (header: string, tag: string): boolean =>
  header === '*' || header.split(',').some((one) => one.trim().replace(/^W\//, '') === tag)

/**
 * Answers to reads carry an ETag, and one that the client has already is not sent again. The part before the dot is the
 * revision of what a person may change: If-Match compares nothing else, so a film that only got on refuses no edit.
 */
export const etags = (server: Server): void => {
  server.decorateReply('revision', undefined)
  server.addHook('preSerialization', async (_, reply, payload) => {
    const revision = (payload as { readonly revision?: unknown } | null)?.revision
    if (typeof revision === 'number') reply.revision = revision
    return payload
  })
  server.addHook('onSend', async (request, reply, payload) => {
    const plain = typeof payload === 'string' && reply.statusCode === 200 && !reply.hasHeader('etag')
    if (!plain || (request.method !== 'GET' && reply.revision === undefined)) return payload
    const hash = createHash('sha256').update(payload).digest('base64url').slice(0, 22)
    const tag = `"${reply.revision ?? '-'}.${hash}"`
    reply.header('etag', tag)
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'private, no-cache')
    const known = request.headers['if-none-match']
    if (request.method !== 'GET' || known === undefined || !names(known, tag)) return payload
    reply.code(304).removeHeader('content-type')
    return ''
  })
}

/** The revision an edit was made on, by its If-Match; undefined when it says nothing, or `*`. @throws ETAG_INVALID */
export const expectedRevision = ({ headers }: FastifyRequest): number | undefined => {
  const header = headers['if-match']?.trim()
  if (header === undefined || header === '*') return undefined
  const revision = TAG.exec(header)?.[1]
  if (revision === undefined)
    throw refuse('ETAG_INVALID', 'If-Match has to be the ETag that a read of the same resource gave.', {
      field: 'If-Match',
      given: header.slice(0, 80),
    })
  return Number(revision)
}
