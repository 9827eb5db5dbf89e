import type pg from 'pg'

/** Films of an organization, by SQL, so that ten thousand take seconds. */
export const addProjects = (pool: pg.Pool, organizationId: string, count: number): Promise<unknown> =>
  pool.query(
    `insert into projects (id, organization_id, format, title, key, brief, status, approvals, created_at)
     select 'proj_' || md5($1 || n), $1, 'documentary', 'The lamps of coast ' || n, md5($1 || n),
       jsonb_build_object('format', 'documentary', 'topic', 'Lighthouses of coast ' || n, 'duration', 900, 'language', 'en',
         'voice', 'documentary-male', 'outline', repeat('What the keepers wrote down, and what the sea left of it. ', 20)),
       'COMPLETE', '{"script":true,"storyboard":true}', now() - n * interval '1 minute'
     from generate_series(1, $2::int) n`,
    [organizationId, count],
  )

/**
 * The first film's storyboard: 5 sections of 9 scenes, as a film of fifteen minutes has them, with narration, frame and clip
 * chosen, one earlier take of each, the steps that made them and their calls.
 * @returns the film's id
 */
export const addStoryboard = async (pool: pg.Pool, organizationId: string): Promise<string> => {
  const { rows } = await pool.query<{ id: string }>('select id from projects where organization_id = $1 order by created_at desc limit 1', [
    organizationId,
  ])
  const id = rows[0]?.id as string
  const all = [organizationId, id]
  await pool.query(
    `insert into sections (id, organization_id, project_id, name, "order")
     select 'sec_' || md5($2 || s), $1, $2, 'Part ' || s, s from generate_series(0, 4) s`,
    all,
  )
  await pool.query(
    `insert into scenes (id, organization_id, project_id, section_id, "order", scene, status)
     select 'scene_' || md5($2 || n), $1, $2, 'sec_' || md5($2 || (n / 9)), n,
       jsonb_build_object('id', 'scene_' || md5($2 || n), 'order', n, 'shotType', (array['AI_VIDEO','IMAGE_EFFECT','AI_VIDEO'])[n % 3 + 1],
         'narration', repeat('The keeper climbs the stairs and lights the lamp. ', 5), 'duration', 20, 'sources', '[]'::jsonb,
         'visualPrompt', repeat('A lighthouse above a dark sea, warm light. ', 4), 'videoPrompt', 'Slow push towards the lantern',
         'videoSeed', n, 'imageEffect', 'KEN_BURNS', 'overlays', '[]'::jsonb, 'matchCutWithId', null, 'transition', 'dissolve',
         'focalPoints', '[{"x":0.4,"y":0.3,"description":"the lantern"},{"x":0.7,"y":0.6,"description":"the rocks"}]'::jsonb), 'COMPLETE'
     from generate_series(0, 44) n`,
    all,
  )
  await pool.query(
    `insert into takes (id, organization_id, project_id, scene_id, slot, key, take, selected)
     select 'take_' || md5($2 || n || slot || chosen), $1, $2, 'scene_' || md5($2 || n), slot, md5($2 || n || slot || chosen),
       jsonb_build_object('id', md5($2 || n || slot), 'slot', slot, 'asset', jsonb_build_object('hash', md5(slot || n) || md5(n || slot),
         'bytes', 400000, 'type', case slot when 'narration' then 'audio/flac' when 'frame' then 'image/png' else 'video/mp4' end,
         'samples', 900000, 'width', 1920, 'height', 1080)), chosen
     from generate_series(0, 44) n, unnest(array['narration', 'frame', 'clip']) slot, unnest(array[true, false]) chosen`,
    all,
  )
  await pool.query(
    `insert into steps (id, organization_id, project_id, kind, subject, key, state)
     select 'step_' || md5($2 || n || kind), $1, $2, kind, 'scene_' || md5($2 || n), md5($2 || n || kind), 'done'
     from generate_series(0, 44) n, unnest(array['narrate', 'draw-frame']) kind`,
    all,
  )
  await pool.query(
    `insert into calls (id, organization_id, project_id, scene_id, capability, provider, model, key, state, attempts, cost, request)
     select 'call_' || md5($2 || n || what), $1, $2, 'scene_' || md5($2 || n), what, 'local', 'local', md5($2 || n || what), 'succeeded', 1, 20000, '{}'
     from generate_series(0, 44) n, unnest(array['voice', 'picture']) what`,
    all,
  )
  await pool.query('analyze')
  return id
}
