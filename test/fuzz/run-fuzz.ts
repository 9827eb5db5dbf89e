import { PASSWORD } from '@reelwright/api/fixture/people-api'
import { mustAsk } from '../isolation/ask.js'
import type { World } from '../isolation/world.js'
import { type Document, type Made, makeRequest, operationsOf } from './make-request.js'
import { makePool, renewed } from './pool.js'
import { type Random, seeded } from './random.js'

export type Fault = { readonly what: string; readonly route: string; readonly request: string; readonly answer: string }

export type Fuzzed = {
  readonly requests: number
  readonly routes: number
  /** Of all requests, those whose fields were let through to what does the work. */
  readonly reached: number
  readonly statuses: Readonly<Record<string, number>>
  readonly slowest: { readonly milliseconds: number; readonly route: string }
  readonly faults: readonly Fault[]
}

/** Milliseconds after which a request hangs. */
const HANG = 5_000
/** Requests before what they are about is made anew. */
const FRESH = 250

/** Refusals from before the work: whoever is told one of these got no further than the door. */
const AT_THE_DOOR =
  /"code":"(FIELD_INVALID|BODY_INVALID|CONTENT_TYPE_UNKNOWN|REQUEST_INVALID|BODY_TOO_LARGE|ROUTE_NOT_FOUND|TEXT_INVALID|SIGN_IN_NEEDED|TOKEN_\w+|ROLE_TOO_LOW|HOST_REFUSED|ORIGIN_REFUSED|IDEMPOTENCY_\w+)"/

/** What is nobody's business outside: places in our code, words of the database, names of roles. */
const INSIDES = [
  /\n\s+at .+:\d+/,
  /node_modules/,
  /\/(packages|apps)\/\w+\/(dist|[\w-]+\.ts)/,
  /syntax error at|invalid byte sequence|violates .+ constraint|duplicate key|relation ".+" does not|out of range for type/,
  /reelwright_(app|identity|operator)/,
  /\b(ECONNREFUSED|ENOENT|EACCES|ENAMETOOLONG)\b/,
]

const tokenFor = (random: Random, { people: { tokens } }: World, owner: string): string | undefined => {
  const draw = random.next()
  if (draw < 0.9) return owner
  if (draw < 0.96) return random.chance(0.5) ? tokens.viewer : tokens.stranger
  return random.pick([tokens.expired, tokens.tampered, undefined, 'x.y.z', 'rw_nobody'])
}

const send = async ({ house }: World, made: Made, token: string | undefined, caller: number) => {
  const began = performance.now()
  let timer: NodeJS.Timeout | undefined
  const hung = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), HANG)
  })
  const sent = house.app.inject({
    method: made.method as 'GET',
    url: `/api${made.path}`,
    remoteAddress: `10.${(caller >> 16) & 255}.${(caller >> 8) & 255}.${caller & 255}`,
    ...(made.body === undefined ? {} : { payload: made.body }),
    headers: { host: '127.0.0.1:4310', ...made.headers, ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) },
  })
  const answer = await Promise.race([sent, hung])
  clearTimeout(timer)
  return { answer, milliseconds: performance.now() - began }
}

/**
 * Sends so many requests, made of the server's own OpenAPI document: most as it says, some with something wrong in them.
 * The same seed makes the same requests, but for the ids.
 */
export const runFuzz = async (world: World, requests: number, seed: number): Promise<Fuzzed> => {
  const random = seeded(seed)
  const { payload } = await world.house.app.inject({ url: '/api/openapi.json', headers: { host: 'localhost' } })
  const document = JSON.parse(payload) as Document
  const operations = operationsOf(document)
  const { user } = world.people.owner
  let owner = await renewed(world, user.email, PASSWORD)
  let pool = await makePool(world)
  const statuses: Record<string, number> = {}
  const faults: Fault[] = []
  let slowest = { milliseconds: 0, route: '' }
  let reached = 0
  for (let i = 0; i < requests; i++) {
    if (i > 0 && i % FRESH === 0) {
      owner = await renewed(world, user.email, PASSWORD)
      pool = await makePool({ ...world, people: { ...world.people, owner: { ...world.people.owner, token: owner } } }, pool)
    }
    const operation = operations[i % operations.length] as (typeof operations)[number]
    const route = `${operation.method} ${operation.path}`
    const made = makeRequest(random, document, pool, operation)
    const token = tokenFor(random, world, owner)
    const { answer, milliseconds } = await send(world, made, token, i)
    const told = answer?.payload ?? ''
    const note = (what: string): number =>
      faults.push({ what, route, request: JSON.stringify(made).slice(0, 600), answer: told.slice(0, 400) })
    const status = String(answer?.statusCode ?? 'hung')
    statuses[status] = (statuses[status] ?? 0) + 1
    if (!AT_THE_DOOR.test(told)) reached += 1
    if (milliseconds > slowest.milliseconds) slowest = { milliseconds: Math.round(milliseconds), route }
    if (!answer) note('hang')
    else if (answer.statusCode >= 500) note(status)
    if (INSIDES.some((inside) => inside.test(told)) || told.includes(world.house.here.home)) note('insides')
    // With a second owner the first may leave, and nothing after that would be let in.
    if (made.method === 'PATCH' && /\/members\/[^/]+$/.test(made.path) && answer?.statusCode === 200)
      await mustAsk(world.house, 'PATCH', { path: made.path, body: { role: 'editor' } }, owner)
    if (token === owner && (told.includes('TOKEN_REVOKED') || route === 'POST /auth/logout'))
      owner = await renewed(world, user.email, PASSWORD)
  }
  return { requests, routes: operations.length, reached: reached / requests, statuses, slowest, faults }
}
