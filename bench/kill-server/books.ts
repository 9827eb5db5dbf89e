import type { Finished, Flow } from './flows.js'
import { ask } from './snapshot.js'

/** What the rows of a finished film say, apart from faults. */
export type Books = {
  readonly faults: readonly string[]
  /** Calls that were cut down and begun again, and steps that were. */
  readonly callsAgain: number
  readonly stepsAgain: number
  /** The names of all its files but the package. */
  readonly files: string
}

type Row = { readonly what: string }

/** Each asks for what may not be there; $1 is the film. */
const FAULTS: Readonly<Record<string, string>> = {
  step: "select kind || ' is ' || state as what from steps where project_id = $1 and state <> 'done'",
  call: "select id || ' is ' || state as what from calls where project_id = $1 and state <> 'succeeded'",
  'call bought twice': `select call_id || ': ' || string_agg(kind || ' ' || attempt, ', ') as what from ledger where project_id = $1
    group by call_id having count(*) filter (where kind = 'settle') <> 1 or count(*) filter (where kind = 'reserve') <> 1 + count(*) filter (where kind = 'release')`,
  'call without an entry':
    'select id as what from calls c where project_id = $1 and not exists (select 1 from ledger l where l.call_id = c.id)',
  'sum that differs': `select c.id as what from calls c where project_id = $1 and coalesce(cost, 0) <>
    coalesce((select sum(amount) from ledger l where l.call_id = c.id and l.kind = 'settle'), 0)`,
  'step done twice': 'select kind as what from steps where project_id = $1 group by kind, subject, key having count(*) > 1',
  'file made twice': 'select name as what from outputs where project_id = $1 group by name having count(*) > 1',
  'take made twice': 'select slot as what from takes where project_id = $1 group by scene_id, slot having count(*) > 1',
  'message written twice': `select event || ' ' || coalesce(body::json->'data'->>'pausedReason', '') as what from webhook_deliveries
    where body::json->'data'->>'projectId' = $1 group by 1 having count(*) > 1`,
  'audit entry written twice': `select action as what from audit_entries where subject_id = $1
    and action in ('project.created', 'render-job.created', 'export.created') group by action having count(*) > 1`,
  'wish that is open or not the only one': `select 'render job' as what from render_jobs where project_id = $1 having count(*) <> 1 or bool_or(state <> 'complete')
    union all select 'export' from exports where project_id = $1 having count(*) > 1 or bool_or(state <> 'complete')`,
}

const WEBHOOK_EVENTS = ['film.needs_you approve-script', 'film.needs_you approve-storyboard', 'film.ready ']

/** Reads the rows of a finished film. */
export const readBooks = async (
  url: () => string,
  { projectId, renderJobId, exportId }: Finished,
  flow: Flow,
  name: string,
  kills: number,
): Promise<Books> => {
  const faults: string[] = []
  for (const [kind, text] of Object.entries(FAULTS))
    for (const { what } of await ask<Row>(url, text, [projectId])) faults.push(`${kind}: ${what}`)
  const title = flow === 'documentary' ? `Lamp ${name}` : `House ${name}`
  const films = await ask<{ id: string }>(url, 'select id from projects where title = $1', [title])
  if (films.length !== 1 || films[0]?.id !== projectId) faults.push(`one wish became ${films.length} films`)
  const wishes = await ask<{ id: string }>(
    url,
    "select id from render_jobs where project_id = $1 and state = 'complete' union all select id from exports where project_id = $1 and state = 'complete'",
    [projectId],
  )
  for (const id of [renderJobId, exportId])
    if (id && !wishes.some((wish) => wish.id === id)) faults.push(`${id} was accepted and has not come true`)
  const told = await ask<{ what: string }>(
    url,
    `select event || ' ' || coalesce(body::json->'data'->>'pausedReason', '') as what from webhook_deliveries where body::json->'data'->>'projectId' = $1`,
    [projectId],
  )
  for (const event of WEBHOOK_EVENTS)
    if (!told.some(({ what }) => what === event)) faults.push(`no message was written that says "${event}"`)
  const begun = await ask<{ id: string; attempts: number }>(
    url,
    'select id, attempts from calls where project_id = $1 and attempts > 1 + $2',
    [projectId, kills],
  )
  for (const { id, attempts } of begun) faults.push(`the call ${id} was begun ${attempts} times by ${kills} kills`)
  const [again] = await ask<{ calls: number; steps: number; names: string }>(
    url,
    `select (select count(*)::int from calls where project_id = $1 and attempts > 1) as calls,
      (select count(*)::int from steps where project_id = $1 and attempts > 1) as steps,
      (select string_agg(name, ' ' order by name) from outputs where project_id = $1 and name <> 'package.zip') as names`,
    [projectId],
  )
  return { faults, callsAgain: again?.calls ?? 0, stepsAgain: again?.steps ?? 0, files: again?.names ?? '' }
}
