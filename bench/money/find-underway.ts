import type { Data } from '@reelwright/data/tenant'

/** What a film that is neither done nor waiting was at when its studio died: kinds of steps with the states of their calls. */
export type Underway = { readonly organizationId: string; readonly at: readonly string[] }

export const findUnderway = async (pool: Data['pool']): Promise<readonly Underway[]> => {
  const { rows } = await pool.query<Underway>(
    `select p.organization_id as "organizationId", coalesce(array_agg(s.kind || coalesce(' with a call ' || c.state, '')) filter (where s.id is not null), '{}') as at
     from projects p left join steps s on s.project_id = p.id and s.state = 'running'
       left join calls c on c.step_id = s.id and c.state in ('reserved', 'submitting', 'submitted')
     where p.status not in ('COMPLETE', 'EXPORTED', 'FAILED') and p.paused_reason is null
     group by p.id, p.organization_id`,
  )
  return rows
}
