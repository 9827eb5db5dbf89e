import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Answer, Answered } from './answer.js'
import { FAULT_KINDS, type Fault } from './fault-names.js'
import { findRoute } from './find-route.js'
import { send } from './send.js'
import type { Allowance, Call, Problem, Route, Vendor } from './vendor.js'
import type { World } from './world.js'

/** Keys that are accepted begin with this; any other is a wrong one. */
export const KEY_PREFIX = 'contract'

const FILE: Route = {
  method: 'GET',
  path: '/files/:id/:name',
  name: 'file',
  open: true,
  answer: ({ world, params, query }) => world.files.serve(params.id!, query),
}
const NOWHERE: Route = { method: 'GET', path: '/', name: 'nowhere', open: true, answer: () => ({ status: 404 }) }

const HTML_403: Answer = {
  status: 403,
  headers: { 'content-type': 'text/html; charset=UTF-8', server: 'cloudflare' },
  text: '<!DOCTYPE html><html><head><title>Access denied</title></head><body><h1>Error 1010</h1><p>The owner of this website has banned your access based on your browser’s signature.</p></body></html>',
}

const REFUSED_AS: Partial<Record<Fault, Problem>> = {
  unauthorized: 'unauthorized',
  out_of_credit: 'out_of_credit',
  conflict: 'conflict',
  content_policy: 'content_policy',
  rate_limited: 'rate_limited',
  rate_limited_without_hint: 'rate_limited',
  server_error: 'server_error',
  bad_gateway: 'bad_gateway',
  unavailable: 'unavailable',
  overloaded: 'overloaded',
}

/** What the route brings about itself. */
const ownOf = (call: Call): ReadonlySet<Fault> | undefined => call.route.own ?? call.vendor.own

const withoutHint = (answer: Answer): Answer => ({
  ...answer,
  headers: Object.fromEntries(Object.entries(answer.headers ?? {}).filter(([name]) => !/^(retry-after|x-ratelimit-reset)/i.test(name))),
})

const refusalOf = (call: Call): Answer | undefined => {
  for (const fault of call.faults) {
    if (ownOf(call)?.has(fault)) continue
    if (fault === 'html_403') return HTML_403
    const problem = REFUSED_AS[fault]
    if (problem)
      return fault === 'rate_limited_without_hint' ? withoutHint(call.vendor.problem(problem, call)) : call.vendor.problem(problem, call)
  }
  return undefined
}

const answerOf = async (call: Call, over: Allowance & { over?: string }): Promise<Answer> => {
  if (!call.route.open && !call.key.startsWith(KEY_PREFIX)) return call.vendor.problem('unauthorized', call)
  if (over.over) return call.vendor.problem('rate_limited', call)
  try {
    return refusalOf(call) ?? (await call.route.answer(call))
  } catch (error) {
    if (error instanceof Answered) return error.answer
    process.stderr.write(`${call.vendor.name} ${call.route.name}: ${error instanceof Error ? error.stack : error}\n`)
    return call.vendor.problem('server_error', call)
  }
}

/** Whether the answer says that the request was taken. */
const accepted = (answer: Answer): boolean => answer.status < 400

/** Only what happens on the wire; a fault a vendor brings about itself is left out. */
const onTheWire = (call: Call, answer: Answer): ReadonlySet<Fault> =>
  new Set(
    [...call.faults].filter((fault) => {
      if (ownOf(call)?.has(fault)) return false
      return FAULT_KINDS[fault] === 'wire' || (FAULT_KINDS[fault] === 'accepted' && accepted(answer))
    }),
  )

/** One request to one vendor, from its first byte to the last of the answer. */
export const dispatch = async (
  world: World,
  vendor: Vendor,
  origin: string,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> => {
  const url = new URL(request.raw.url ?? '/', origin)
  const path = url.pathname.slice(vendor.name.length + 1) || '/'
  const method = request.method === 'HEAD' ? 'GET' : request.method
  const found = findRoute([...vendor.routes, FILE], method, path)
  const route = found?.route ?? NOWHERE
  const key = route.open ? '' : (vendor.keyOf(request.headers, url.searchParams) ?? '')
  const raw = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
  const suspect = {
    vendor: vendor.name,
    route: route.name,
    sells: route.sells ?? false,
    key,
    body: `${url.search} ${raw.toString('latin1')}`,
  }
  const call: Call = {
    vendor,
    route,
    method,
    path,
    params: found?.params ?? {},
    query: url.searchParams,
    headers: request.headers,
    raw,
    key,
    base: `${origin}/${vendor.name}`,
    faults: found ? world.faults.draw(suspect) : new Set(),
    world,
  }
  const left = world.limits.enter(vendor, key)
  try {
    const answer = found ? await answerOf(call, left) : vendor.problem('not_found', call)
    const headers = { ...vendor.headers?.(call, answer, left), ...answer.headers }
    world
      .table<number>('frame/requests')
      .set(
        `${vendor.name}/${route.name} ${answer.status}`,
        (world.table<number>('frame/requests').get(`${vendor.name}/${route.name} ${answer.status}`) ?? 0) + 1,
      )
    await send(request, reply, { ...answer, headers }, onTheWire(call, answer), world.clock)
  } finally {
    world.limits.leave(vendor, key)
  }
}
