import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { sendFile } from './send-file.js'

/** A sound of the cache, whose name is what determines it. */
export const sendSample = async (request: FastifyRequest, reply: FastifyReply, path: string) => {
  const { size } = await stat(path)
  return sendFile(request, reply.header('cache-control', 'private, max-age=86400'), {
    path,
    bytes: size,
    type: 'audio/wav',
    hash: basename(path, '.wav'),
  })
}
