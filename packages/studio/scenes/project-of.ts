import { projects } from '@reelwright/data/tables/projects'
import { scenes, sections } from '@reelwright/data/tables/scenes'
import { takes } from '@reelwright/data/tables/takes'
import type { Tenant } from '@reelwright/data/tenant'
import { type Fault, refuse } from '@reelwright/film/fault'
import { and, eq, isNull } from 'drizzle-orm'
import type { OpenStudio } from '../open-studio.js'

const KINDS = {
  scene: { table: scenes, missing: () => refuse('SCENE_NOT_FOUND', 'There is no such scene here.', { field: 'id' }) },
  section: { table: sections, missing: () => refuse('SECTION_NOT_FOUND', 'There is no such section here.', { field: 'id' }) },
  take: { table: takes, missing: () => refuse('TAKE_NOT_FOUND', 'There is no such take here.', { field: 'id' }) },
} as const satisfies Record<string, { readonly table: unknown; readonly missing: () => Fault }>

/** The film a scene, section or take is of; one in the trash has none. @throws SCENE_NOT_FOUND, SECTION_NOT_FOUND, TAKE_NOT_FOUND */
export const projectOf = async ({ db }: Tenant, kind: keyof typeof KINDS, id: string): Promise<string> => {
  const { table, missing } = KINDS[kind]
  const [row] = await db
    .select({ projectId: projects.id })
    .from(table)
    .innerJoin(projects, and(eq(projects.id, table.projectId), isNull(projects.deletedAt)))
    .where(eq(table.id, id))
  if (!row) throw missing()
  return row.projectId
}

/** The same, asked from outside a transaction. */
export const findProjectOf = ({ studio }: OpenStudio, organizationId: string, kind: keyof typeof KINDS, id: string): Promise<string> =>
  studio.data.inOrganization(organizationId, (tenant) => projectOf(tenant, kind, id))
