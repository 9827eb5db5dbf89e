import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Answer } from './answer.js'
import { brokenShape } from './broken-shape.js'
import type { Clock } from './clock.js'
import type { Fault } from './fault-names.js'

const SLOW_SECONDS = 20

const typeOf = (answer: Answer): string =>
  answer.json !== undefined
    ? 'application/json'
    : answer.stream
      ? 'text/event-stream'
      : answer.text !== undefined
        ? 'text/plain'
        : 'application/octet-stream'

const jsonText = (json: unknown, faults: ReadonlySet<Fault>): string => {
  const text = JSON.stringify(faults.has('breaks_schema') ? brokenShape(json) : json)
  return faults.has('malformed_json') ? `${text.slice(0, Math.max(1, text.length - 2))},,` : text
}

/** Waits by the vendors' clock. */
const pause = (clock: Clock, seconds: number): Promise<void> => new Promise((resolve) => clock.at(clock.after(seconds), resolve))

const cutAfter = async (reply: FastifyReply, status: number, headers: Record<string, string>, body: Uint8Array): Promise<void> => {
  reply.hijack()
  reply.raw.writeHead(status, { ...headers, 'content-length': String(Math.max(2, body.length)) })
  reply.raw.write(body.subarray(0, Math.floor(body.length / 2)), () => reply.raw.socket?.destroy())
}

/** A part of a file, when one is asked for. */
const rangeOf = (request: FastifyRequest, size: number): { start: number; end: number } | undefined => {
  const found = /^bytes=(\d+)-(\d*)$/.exec(String(request.headers.range ?? ''))
  if (!found) return undefined
  const start = Number(found[1])
  const end = Math.min(found[2] ? Number(found[2]) : size - 1, size - 1)
  return start <= end ? { start, end } : undefined
}

/** Puts an answer on the wire, spoilt as the faults say. */
export const send = async (
  request: FastifyRequest,
  reply: FastifyReply,
  answer: Answer,
  faults: ReadonlySet<Fault>,
  clock: Clock,
): Promise<void> => {
  if (faults.has('reset') || faults.has('reset_after_accept')) {
    reply.hijack()
    request.raw.socket.resetAndDestroy()
    return
  }
  if (faults.has('slow_headers')) await pause(clock, SLOW_SECONDS)
  const headers: Record<string, string> = { 'content-type': typeOf(answer), ...answer.headers }
  if (answer.file !== undefined && !faults.has('cut_body')) {
    const { size } = await stat(answer.file)
    const range = rangeOf(request, size)
    reply.code(range ? 206 : answer.status).headers({ 'accept-ranges': 'bytes', ...headers })
    if (range) reply.header('content-range', `bytes ${range.start}-${range.end}/${size}`)
    reply.header('content-length', range ? range.end - range.start + 1 : size)
    reply.send(request.method === 'HEAD' ? '' : createReadStream(answer.file, range))
    return
  }
  if (answer.stream) {
    reply.hijack()
    reply.raw.writeHead(answer.status, headers)
    const parts = [...answer.stream]
    const kept = faults.has('cut_body') ? parts.slice(0, Math.ceil(parts.length / 2)) : parts
    for (const part of kept) {
      if (!reply.raw.write(part)) await new Promise((resolve) => reply.raw.once('drain', resolve).once('close', resolve))
      await new Promise((resolve) => setImmediate(resolve))
    }
    if (faults.has('cut_body')) reply.raw.socket?.destroy()
    else reply.raw.end()
    return
  }
  const body =
    answer.file !== undefined
      ? await readFile(answer.file)
      : answer.json !== undefined
        ? Buffer.from(jsonText(answer.json, faults))
        : Buffer.from(answer.bytes ?? answer.text ?? '')
  if (faults.has('cut_body')) return cutAfter(reply, answer.status, headers, body)
  reply.code(answer.status).headers(headers).send(body)
}
