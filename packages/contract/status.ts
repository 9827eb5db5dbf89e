import { z } from 'zod'

export const PROJECT_STATUSES = [
  'DRAFT',
  'GENERATING_SCRIPT',
  'SCRIPT_READY',
  'GENERATING_SCENES',
  'SCENES_READY',
  'GENERATING_VIDEOS',
  'COMPLETE',
  'EXPORTED',
  'FAILED',
] as const
/** How far a film is. */
export const ProjectStatus = z.enum(PROJECT_STATUSES).meta({ id: 'ProjectStatus' })
export type ProjectStatus = z.infer<typeof ProjectStatus>

export const SCENE_STATUSES = [
  'PENDING',
  'GENERATING_AUDIO',
  'GENERATING_FRAME',
  'GENERATING_VIDEO',
  'COMPLETE',
  'FAILED',
  'NEEDS_REGENERATION',
] as const
export const SceneStatus = z.enum(SCENE_STATUSES).meta({ id: 'SceneStatus' })
export type SceneStatus = z.infer<typeof SceneStatus>
