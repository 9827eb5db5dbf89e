import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import type { Problem } from '@reelwright/contract/problem'
import { type Fault, isFault } from '@reelwright/film/fault'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { gone } from '../watch/guarded.js'

/** What HTTP calls a refusal; those not named here are 404 by their ending, or 400. */
const STATUSES: Readonly<Record<string, number>> = {
  SIGN_IN_NEEDED: 401,
  SIGN_IN_REFUSED: 401,
  TOKEN_EXPIRED: 401,
  TOKEN_INVALID: 401,
  TOKEN_REVOKED: 401,
  TICKET_INVALID: 401,
  UPGRADE_NEEDED: 426,
  ROLE_TOO_LOW: 403,
  PERSON_NEEDED: 403,
  ORIGIN_REFUSED: 403,
  NO_ORGANIZATION: 403,
  INVITATION_FOR_ANOTHER: 403,
  LAST_OWNER: 409,
  EMAIL_VERIFIED: 409,
  GOOGLE_NOT_SET_UP: 404,
  GOOGLE_UNREACHABLE: 503,
  HOST_REFUSED: 403,
  METRICS_REFUSED: 403,
  SIGN_UP_CLOSED: 403,
  TOO_MANY_REQUESTS: 429,
  PROJECTS_PER_DAY: 429,
  REVISION_CHANGED: 412,
  QUOTA_REACHED: 402,
  CAP_PROJECT_REACHED: 402,
  CAP_ORGANIZATION_REACHED: 402,
  CAP_DAY_REACHED: 402,
  EXPORT_REMOVED: 410,
  NOTHING_TO_UNDO: 409,
  NOTHING_TO_REDO: 409,
  FILM_CANCELLED: 409,
  LINK_INVALID: 403,
  LINK_EXPIRED: 410,
  WEBHOOK_REFUSED: 403,
}

const statusOf = ({ code, kind }: Fault): number => {
  if (kind === 'failure') return /^(DATABASE_GONE|DISK_FULL|MAIL_NOT_SENT|STUDIO_STOPPING)$/.test(code) ? 503 : 500
  if (STATUSES[code]) return STATUSES[code]
  if (/_NOT_FOUND$/.test(code)) return 404
  if (/_(STALE|TAKEN|IN_USE|CONFLICT|NOT_READY)$/.test(code)) return 409
  if (/_TOO_LARGE$/.test(code)) return 413
  return 400
}

const pathOf = (instancePath: string): string => instancePath.replace(/^\//, '').replaceAll('/', '.')

/** What Fastify itself refuses, before a handler sees it. */
const REFUSALS: Readonly<Record<string, readonly [code: string, title: string]>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: ['BODY_TOO_LARGE', 'The request is larger than this call takes.'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: ['CONTENT_TYPE_UNKNOWN', 'Send the body as application/json.'],
  FST_ERR_CTP_EMPTY_JSON_BODY: ['BODY_INVALID', 'The body is empty; send JSON, or no content type.'],
  FST_ERR_CTP_INVALID_JSON_BODY: ['BODY_INVALID', 'The body is not JSON; mend it and send it again.'],
}

/** @returns what is answered; it never tells of our insides. */
export const problemOf = (error: FastifyError | Fault): Problem => {
  const problem = (status: number, code: string, title: string, rest: Partial<Problem> = {}): Problem => ({
    type: 'about:blank',
    title,
    status,
    code,
    ...rest,
  })
  if (isFault(error)) {
    const { code, message, field, limit, given, facts, kind } = error
    return problem(statusOf(error), code, message, kind === 'input' ? { ...facts, field, limit, given } : {})
  }
  if (hasZodFastifySchemaValidationErrors(error)) {
    const fields = error.validation.map(({ instancePath, message }) => ({ path: pathOf(instancePath), message: message ?? 'is not valid' }))
    const [first] = fields
    const where = error.validationContext ?? 'body'
    return problem(400, 'FIELD_INVALID', `The ${where}'s ${first?.path || 'content'} is not right: ${first?.message}`, {
      field: first?.path || where,
      fields,
    })
  }
  const [code, title] = REFUSALS[error.code] ?? ['REQUEST_INVALID', 'The request is not one this server understands.']
  const status = error.statusCode ?? 500
  if (status < 500) return problem(status, code, title)
  return problem(500, 'UNEXPECTED', 'Something went wrong in the studio; its log says what, under the request id.')
}

/** Seconds after which it is worth asking again while the database is away. */
const SOON = 1

/** What has no request yet that a hook could see: an address that cannot be read, a head that is none. */
const BROKEN: Readonly<Record<string, readonly [status: number, code: string, title: string]>> = {
  FST_ERR_BAD_URL: [400, 'URL_INVALID', 'This address cannot be read; mend its percent signs.'],
  HPE_HEADER_OVERFLOW: [431, 'HEADERS_TOO_LARGE', 'The headers are larger than this server takes.'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'REQUEST_SLOW', 'The request took too long to come; send it again.'],
}

const brokenOf = (code = ''): Problem => {
  const [status, name, title] = BROKEN[code] ?? [400, 'REQUEST_INVALID', 'The request is not one this server understands.']
  return { type: 'about:blank', title, status, code: name }
}

/** Fastify's settings by which requests that reach no route are answered in the same words as all others. */
export const BROKEN_REQUESTS = {
  frameworkErrors: (error: FastifyError, request: FastifyRequest, reply: FastifyReply): void => {
    // Whoever follows a mangled link to a film is a person, not a program.
    if (request.raw.url?.startsWith('/watch/')) return void gone(reply)
    const problem = brokenOf(error.code)
    void reply
      .status(problem.status)
      .type('application/problem+json')
      .send(JSON.stringify({ ...problem, requestId: request.id }))
  },
  clientErrorHandler: (error: NodeJS.ErrnoException, socket: Socket): void => {
    if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
    const problem = brokenOf(error.code)
    const body = JSON.stringify(problem)
    socket.end(
      `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}\r\nContent-Type: application/problem+json\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
    )
  },
}

/** @param explain names what is the machine's fault and not the program's, as `OpenStudio.explain` does */
export const problems = (server: FastifyInstance, explain: (error: unknown) => Promise<unknown> = async (error) => error): void => {
  server.setErrorHandler<FastifyError>(async (thrown, request, reply) => {
    const error = problemOf(thrown).status < 500 ? thrown : ((await explain(thrown)) as FastifyError)
    const problem = problemOf(error)
    if (isFault(error) && typeof error.facts?.retryAfter === 'number') reply.header('retry-after', error.facts.retryAfter)
    if (problem.code === 'DATABASE_GONE') reply.header('retry-after', SOON)
    if (problem.status >= 500) request.log.error({ err: error }, problem.code)
    return reply
      .status(problem.status)
      .type('application/problem+json')
      .send({ ...problem, requestId: request.id })
  })
  server.setNotFoundHandler((request, reply) =>
    reply
      .status(404)
      .type('application/problem+json')
      .send({
        type: 'about:blank',
        title: `There is no ${request.method} ${request.url.split('?')[0]?.slice(0, 200)} here; /api/docs lists what there is.`,
        status: 404,
        code: 'ROUTE_NOT_FOUND',
        requestId: request.id,
      }),
  )
}
