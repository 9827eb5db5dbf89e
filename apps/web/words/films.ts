import type { ProjectStatus } from './project-status.js'

export const films = {
  title: 'Films',
  statuses: {
    DRAFT: 'Draft',
    GENERATING_SCRIPT: 'Writing',
    SCRIPT_READY: 'Script ready',
    GENERATING_SCENES: 'Making scenes',
    SCENES_READY: 'Storyboard ready',
    GENERATING_VIDEOS: 'Making clips',
    COMPLETE: 'Complete',
    EXPORTED: 'Finished',
    FAILED: 'Failed',
  } satisfies Record<ProjectStatus, string>,
} as const
