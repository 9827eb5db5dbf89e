import type { ProjectSummary } from '@reelwright/contract/project'

export type ProjectStatus = ProjectSummary['status']
