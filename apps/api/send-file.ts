import { createReadStream } from 'node:fs'
import type { FastifyReply, FastifyRequest } from 'fastify'

export type SentFile = {
  readonly path: string
  readonly bytes: number
  readonly type: string
  /** Names the bytes; they never change under it. */
  readonly hash: string
}

type Range = { readonly start: number; readonly end: number }

/** The one range of a `Range` header for `size` bytes; undefined when it asks for the whole, several, or nothing we know (RFC 9110, 14.2). */
export const rangeOf = (header: string | undefined, size: number): Range | 'unsatisfiable' | undefined => {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '')
  if (!match || (!match[1] && !match[2])) return undefined
  const start = match[1] ? Number(match[1]) : Math.max(0, size - Number(match[2]))
  const end = match[1] && match[2] ? Math.min(Number(match[2]), size - 1) : size - 1
  return start > end || start >= size ? 'unsatisfiable' : { start, end }
}

const names = (header: string | undefined, etag: string): boolean =>
  header?.split(',').some((one) => one.trim().replace(/^W\//, '') === etag || one.trim() === '*') ?? false

/** Sends a file or the part of it that was asked for; 304 where the client has it. */
export const sendFile = (request: FastifyRequest, reply: FastifyReply, { path, bytes, type, hash }: SentFile): FastifyReply => {
  const etag = `"${hash}"`
  const { range: asked, 'if-range': onlyIf, 'if-none-match': known } = request.headers
  reply.header('accept-ranges', 'bytes').header('etag', etag).header('x-content-type-options', 'nosniff')
  if (names(known, etag)) return reply.status(304).send()
  reply.type(type)
  const range = onlyIf === undefined || onlyIf === etag ? rangeOf(asked, bytes) : undefined
  if (range === 'unsatisfiable') return reply.status(416).header('content-range', `bytes */${bytes}`).send()
  if (!range) return reply.header('content-length', bytes).send(createReadStream(path))
  reply
    .status(206)
    .header('content-range', `bytes ${range.start}-${range.end}/${bytes}`)
    .header('content-length', range.end - range.start + 1)
  return reply.send(createReadStream(path, range))
}
