// A process of a studio that makes some films until each is done or waits; it may be killed and started again at any time.
import { mkdir } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { organizations } from '@reelwright/data/tables/organizations'
import { DocumentaryBrief } from '@reelwright/film/brief'
import { registryFrom } from '@reelwright/providers/paid/registry-from'
import type { Profile } from '@reelwright/providers/registry'
import { estimateProject } from '@reelwright/studio/estimate/estimate-project'
import { approve, beginFilm } from '@reelwright/studio/films'
import { setCaps } from '@reelwright/studio/ledger/set-caps'
import { openStudio } from '@reelwright/studio/open-studio'
import { THE_STUDIO } from '@reelwright/studio/people/audit'
import { settingsFrom } from '@reelwright/studio/settings'
import { paidFrom } from '@reelwright/studio/settings/paid'
import { putVendorKey } from '@reelwright/studio/vendor-keys/change-vendor-keys'
import pg from 'pg'
import { type Estimated, readBooks } from './books.js'
import { findUnderway } from './find-underway.js'
import type { FilmPlan } from './plan.js'
import { quickMusic } from './quick-music.js'

export type WorkerOrder = {
  readonly films: readonly FilmPlan[]
  /** How many are under way at a time. */
  readonly atOnce: number
  /** After which films that neither end nor wait are told as they are. */
  readonly seconds: number
  readonly profile: 'development' | 'production'
}

const { films, atOnce, seconds, profile } = JSON.parse(process.argv[2] ?? '{}') as WorkerOrder
const KEYED = ['anthropic', 'genaipro', 'fal'] as const
const environment = process.env
const settings = settingsFrom(environment)
await mkdir(settings.home, { recursive: true })
const paid = paidFrom(environment)
const quick = (made: Profile): Profile => {
  const { choose } = made
  return { ...made, music: quickMusic, ...(choose ? { choose: (asked) => quick(choose(asked)) } : {}) }
}
const whole = {
  ...settings,
  providers: (machine: Parameters<typeof registryFrom>[1], own = {}) => {
    const { local, development, production } = registryFrom({ ...paid, keys: { ...paid.keys, ...own } }, machine)
    return { local, development: development && quick(development), production: production && quick(production) }
  },
}
const open = await openStudio(whole)
const { data } = open.studio
const say = (what: object): void => void process.stdout.write(`${JSON.stringify(what)}\n`)

const begin = async ({ organizationId, key, topic, cap, duration, width, height, estimated }: FilmPlan): Promise<string> => {
  await data.inOrganization(organizationId, ({ db }) =>
    db.insert(organizations).values({ id: organizationId, name: topic }).onConflictDoNothing(),
  )
  const [known] = (await data.pool.query<{ id: string }>('select id from projects where organization_id = $1', [organizationId])).rows
  if (!known) {
    for (const vendor of KEYED) await putVendorKey(open, organizationId, THE_STUDIO, vendor, key)
    await setCaps(open, organizationId, THE_STUDIO, { project: cap })
  }
  const brief = DocumentaryBrief.parse({
    ...{ format: 'documentary', topic, duration, profile, quality: 'preview' },
    picture: { width, height, rate: { num: 24, den: 1 } },
  })
  const { id } = await beginFilm(open, organizationId, brief, {})
  await data.pool.query("update projects set masters = 'on-request' where id = $1", [id])
  await approve(open, organizationId, id, { script: true, ...(estimated ? {} : { storyboard: true }) })
  return id
}

/** What a film costs by the estimate that is shown just then. */
const estimateOf = async (organizationId: string, projectId: string): Promise<Estimated> => {
  const { estimates } = await estimateProject(open, organizationId, projectId, { profile, clips: 0 })
  return { expected: Number(estimates[0]?.expectedAmount), most: Number(estimates[0]?.amount) }
}

const deadline = Date.now() + seconds * 1000
/** Films that end or wait, by one look for all. */
let over: ReadonlySet<string> = new Set()
const look = async (): Promise<void> => {
  const { rows } = await data.pool.query<{ id: string }>(
    "select id from projects where status in ('COMPLETE', 'EXPORTED', 'FAILED') or paused_reason is not null",
  )
  if (rows.length !== over.size) say({ over: rows.length })
  over = new Set(rows.map(({ id }) => id))
}
const until = async (isSo: () => boolean): Promise<void> => {
  while (!isSo() && Date.now() < deadline) await pause(100)
}

say({ underway: await findUnderway(data.pool) })
await open.work()
await look()
const looking = setInterval(() => void look().catch(() => {}), 400)
const estimates = new Map<number, readonly Estimated[]>()
const ids = new Map<number, string>()
const waiting = films.values()
const makeFilms = async (): Promise<void> => {
  for (const plan of waiting) {
    const id = await begin(plan)
    ids.set(plan.film, id)
    const first = plan.estimated && (await estimateOf(plan.organizationId, id))
    await until(() => over.has(id))
    if (!first) continue
    estimates.set(plan.film, [first, await estimateOf(plan.organizationId, id)])
    await approve(open, plan.organizationId, id, { storyboard: true })
  }
}
await Promise.all(Array.from({ length: atOnce }, makeFilms))
await look()
await until(() => [...ids.values()].every((id) => over.has(id)))
clearInterval(looking)
// Nobody works while the books are read: the bill is to be held against books that stand still.
const books = new pg.Pool({ connectionString: data.pool.options.connectionString, max: 2 })
const connection = await books.connect() // the database goes with the last who talks to it
await open.close(20_000)
for (const { film, organizationId } of films)
  say({ ...(await readBooks(books, film, organizationId, ids.get(film) ?? '')), estimates: estimates.get(film) })
connection.release()
await books.end()
// The last one out stops the database; on a machine that is too busy to answer, it stops by itself when its folder has gone.
await openStudio(whole).then(
  (studio) => studio.close(),
  () => {},
)
process.exit(0)
