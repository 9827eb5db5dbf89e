import type { ProjectStatus } from '@reelwright/contract/status'

/** How a film stands after work was asked for, and the step that is the work; null when everything was there. */
export type Begun = { readonly status: ProjectStatus; readonly jobId: string | null }
