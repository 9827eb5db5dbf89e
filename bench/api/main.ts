// npm run bench -- api [--repeats n] [--seconds n] [--only storyboard|page|growth] [--profile folder]: the storyboard of 45 scenes and
// a page of 20 films, 32 connections, against a bare Fastify; a profile is of the studio's process.
import { randomBytes } from 'node:crypto'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { startCluster } from '@reelwright/data/cluster/cluster'
import { migrate } from '@reelwright/data/migrate'
import pg from 'pg'
import { median } from '../render/process-tree.js'
import { type Driven, drive } from './drive.js'
import { addProjects, addStoryboard } from './seed.js'
import { startServer } from './start-server.js'

const { values: given } = parseArgs({
  options: {
    repeats: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '3' },
    only: { type: 'string' },
    profile: { type: 'string' },
  },
})
const repeats = Number(given.repeats)
const seconds = Number(given.seconds)
const BIN = fileURLToPath(new URL('../../../apps/cli/bin/reelwright.js', import.meta.url))
const BARE = fileURLToPath(new URL('./bare.js', import.meta.url))
const round = (value: number): number => Number(value.toFixed(2))

const home = await mkdtemp(join(tmpdir(), 'reelwright-bench-api-'))
await chmod(home, 0o755)
const cluster = await startCluster(home)
await migrate(cluster.url)
const pool = new pg.Pool({ connectionString: cluster.url })
const environment = {
  DATABASE_URL: cluster.url,
  REELWRIGHT_HOME: join(home, 'studio'),
  AUTH_SECRET: randomBytes(32).toString('base64url'),
  REELWRIGHT_SIGN_UP: 'open',
  REELWRIGHT_REQUESTS_PER_MINUTE: '0',
  LOG_LEVEL: 'warn',
  PORT: '0',
}
const profiled = given.profile ? ['--cpu-prof', `--cpu-prof-dir=${given.profile}`] : []
const ours = await startServer([...profiled, BIN, 'api'], environment)
const bare = await startServer([BARE], environment)

type Account = { readonly organizationId: string; readonly token: string; readonly storyboard: string }

/** An organization of so many films, whose newest has a storyboard. */
const enter = async (name: string, films: number): Promise<Account> => {
  const answer = await fetch(`${ours.address}/api/auth/signup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: `${name}@example.com`, password: 'a bench with a view' }),
  })
  if (!answer.ok) throw new Error(await answer.text())
  const { token, organization } = (await answer.json()) as { token: string; organization: { id: string } }
  await addProjects(pool, organization.id, films)
  return { organizationId: organization.id, token, storyboard: await addStoryboard(pool, organization.id) }
}

const asOurs = ({ token }: Account, path: string, length = seconds): Promise<Driven> =>
  drive(`${ours.address}/api${path}`, { authorization: `Bearer ${token}` }, length)
const asBare = ({ organizationId }: Account, path: string, length = seconds): Promise<Driven> =>
  drive(`${bare.address}${path}`, { 'x-organization': organizationId }, length)

const PAGE = '/projects?limit=20'

try {
  const few = await enter('few', 10)
  const many = await enter('many', 10_000)
  const board = `/projects/${many.storyboard}/scenes`
  const trials = {
    storyboard: () => asOurs(many, board),
    bareStoryboard: () => asBare(many, board),
    page: () => asOurs(many, PAGE),
    barePage: () => asBare(many, PAGE),
    pageOfFew: () => asOurs(few, PAGE),
    tenOfMany: () => asOurs(many, '/projects?limit=10'),
  }
  type Trial = keyof typeof trials
  const parts: Readonly<Record<string, readonly Trial[]>> = {
    storyboard: ['storyboard', 'bareStoryboard'],
    page: ['page', 'barePage'],
    growth: ['page', 'pageOfFew', 'tenOfMany'],
  }
  const names = (given.only && parts[given.only]) || (Object.keys(trials) as Trial[])
  const driven = Object.fromEntries(names.map((name) => [name, [] as Driven[]])) as Record<Trial, Driven[]>
  for (const name of names) await trials[name]() // what is compiled and cached by being used
  for (let n = 0; n < repeats; n += 1) for (const name of names) driven[name].push(await trials[name]())
  const of = (name: Trial, what: keyof Driven): number => median(driven[name].map((one) => one[what]))
  const ratio = (one: Trial, other: Trial, what: keyof Driven): number | undefined =>
    names.includes(one) && names.includes(other) ? round(of(one, what) / of(other, what)) : undefined
  for (const name of names)
    console.log(
      `${name.padEnd(16)}${of(name, 'rate').toFixed(0).padStart(7)} /s   p50 ${of(name, 'p50').toFixed(1)} ms   p99 ${of(name, 'p99').toFixed(1)} ms   ${of(name, 'bytes')} bytes`,
    )
  console.log(
    JSON.stringify({
      bench: 'api',
      storyboard: ratio('storyboard', 'bareStoryboard', 'rate'),
      page: ratio('page', 'barePage', 'rate'),
      p99ManyToFew: ratio('page', 'pageOfFew', 'p99'),
      p99ManyToFewSamePage: ratio('tenOfMany', 'pageOfFew', 'p99'),
      rates: Object.fromEntries(names.map((name) => [name, round(of(name, 'rate'))])),
      repeats,
      seconds,
    }),
  )
} finally {
  await Promise.all([ours.stop(), bare.stop()])
  await pool.end()
  await cluster.stop()
  await rm(home, { recursive: true, force: true })
}
