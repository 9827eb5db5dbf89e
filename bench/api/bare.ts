// A bare Fastify with hand-written SQL under the same row-level security: what the studio's API is measured against.
import Fastify from 'fastify'
import pg from 'pg'

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 20 })

/** A transaction as the application's role, for the organization the header names. */
const within = async <T>(organizationId: unknown, work: (client: pg.PoolClient) => Promise<T>): Promise<T> => {
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query("select set_config('role', 'reelwright_app', true), set_config('app.organization_id', $1, true)", [organizationId])
    const found = await work(client)
    await client.query('commit')
    return found
  } finally {
    client.release()
  }
}

const app = Fastify()

app.get<{ Querystring: { limit: string } }>('/projects', ({ headers, query }) =>
  within(headers['x-organization'], async (client) => {
    const { rows } = await client.query(
      `select id, created_by, format, title, brief->>'topic' as topic, (brief->>'duration')::float8 as duration, status, paused_reason,
         cancelled_at, deleted_at, created_at, updated_at, revision
       from projects where organization_id = $1 and deleted_at is null order by created_at desc, id desc limit $2`,
      [headers['x-organization'], Number(query.limit)],
    )
    return { items: rows }
  }),
)

app.get<{ Params: { id: string } }>('/projects/:id/scenes', ({ headers, params }) =>
  within(headers['x-organization'], async (client) => {
    const of = [params.id]
    const sections = await client.query('select id, name, "order" from sections where project_id = $1 order by "order"', of)
    const scenes = await client.query(
      'select id, section_id, "order", scene, status, revision, created_at, updated_at from scenes where project_id = $1 order by "order"',
      of,
    )
    const takes = await client.query(
      "select scene_id, slot, take->'asset' as asset from takes where project_id = $1 and selected and scene_id is not null",
      of,
    )
    const steps = await client.query(
      "select id, kind, subject from steps where project_id = $1 and kind in ('narrate', 'draw-frame') order by created_at",
      of,
    )
    const spent = await client.query(
      'select scene_id, sum(attempts)::int as attempts, sum(cost)::float8 as cost from calls where project_id = $1 and scene_id is not null group by scene_id',
      of,
    )
    const chosen = new Map(takes.rows.map(({ scene_id, slot, asset }) => [`${scene_id} ${slot}`, asset]))
    const jobs = new Map(steps.rows.map(({ id, kind, subject }) => [`${kind} ${subject}`, id]))
    const costs = new Map(spent.rows.map(({ scene_id, ...of }) => [scene_id, of]))
    const views = scenes.rows.map(({ scene, ...row }) => ({
      ...scene,
      ...row,
      audio: chosen.get(`${row.id} narration`),
      picture: chosen.get(`${row.id} frame`),
      video: chosen.get(`${row.id} clip`),
      audioJobId: jobs.get(`narrate ${row.id}`),
      frameJobId: jobs.get(`draw-frame ${row.id}`),
      ...costs.get(row.id),
    }))
    return { sections: sections.rows.map((section) => ({ ...section, scenes: views.filter((view) => view.section_id === section.id) })) }
  }),
)

const address = await app.listen({ host: '127.0.0.1', port: 0 })
process.stdout.write(`ready at ${address}\n`)
process.on('SIGINT', () => void app.close().then(() => pool.end()))
