import type { Project } from '@reelwright/contract/project'
import { loadFilm } from '../formats/film-state.js'
import type { OpenStudio } from '../open-studio.js'
import { viewProject } from './view-project.js'

/** A film whole, also from the trash: its `deletedAt` says so. @throws PROJECT_NOT_FOUND */
export const readProject = ({ studio }: OpenStudio, organizationId: string, projectId: string): Promise<Project> =>
  studio.data.inOrganization(organizationId, async (tenant) => viewProject(await loadFilm(tenant, projectId, { trash: true })))
