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
import { readBooks } from './books.js'
import type { FilmPlan } from './plan.js'
import { quickMusic } from './quick-music.js'

const { films, seconds, profile } = JSON.parse(process.argv[2] ?? '{}') as {
  films: readonly FilmPlan[]
  /** After which a film that neither ends nor waits is told as it is. */
  seconds: number
  profile: 'development' | 'production'
}
const KEYED = ['anthropic', 'genaipro', 'fal'] as const
const environment = process.env
const settings = settingsFrom(environment)
await mkdir(settings.home, { recursive: true })
const paid = paidFrom(environment)
const quick = <P extends Profile | undefined>(made: P): P => made && { ...made, music: quickMusic }
const open = await openStudio({
  ...settings,
  providers: (machine, own = {}) => {
    const { local, development, production } = registryFrom({ ...paid, keys: { ...paid.keys, ...own } }, machine)
    return { local, development: quick(development), production: quick(production) }
  },
})
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

/** Dollars a film costs by the estimate that is shown just then. */
const estimateOf = async (organizationId: string, projectId: string): Promise<number> => {
  const { estimates } = await estimateProject(open, organizationId, projectId, { profile, clips: 0 })
  return Number(estimates[0]?.amount)
}

const isOver = async (projectId: string): Promise<boolean> => {
  const { rows } = await data.pool.query<{ over: boolean }>(
    `select status in ('COMPLETE', 'EXPORTED', 'FAILED') or paused_reason is not null as over from projects where id = $1`,
    [projectId],
  )
  return rows[0]?.over ?? false
}

say({ ready: true })
await open.work()
const began = Date.now()
await Promise.all(
  films.map(async (plan, i) => {
    await pause(i * 150)
    const id = await begin(plan)
    const over = async (): Promise<void> => {
      while (!(await isOver(id)) && Date.now() - began < seconds * 1000) await pause(200)
    }
    const estimates: number[] = []
    if (plan.estimated) {
      estimates.push(await estimateOf(plan.organizationId, id))
      await over()
      estimates.push(await estimateOf(plan.organizationId, id))
      await approve(open, plan.organizationId, id, { storyboard: true })
    }
    await over()
    await pause(300)
    say({ ...(await readBooks(open, plan.film, plan.organizationId, id)), estimates })
  }),
)
await open.close()
process.exit(0)
