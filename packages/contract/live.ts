import { z } from 'zod'

/** `POST /api/live/ticket`: lets one WebSocket in, once, before it expires. */
export const LiveTicket = z
  .object({
    ticket: z.string(),
    expiresAt: z.string(),
  })
  .meta({ id: 'LiveTicket' })
export type LiveTicket = z.infer<typeof LiveTicket>

/** `GET /api/live`: where a WebSocket is asked for. `last` is the id of the last message that came, to hear what was missed. */
export const LiveQuery = z.object({
  ticket: z.string().min(1).max(200),
  last: z
    .string()
    .regex(/^\d{1,19}-\d{1,15}$/)
    .optional(),
})
export type LiveQuery = z.infer<typeof LiveQuery>

/** What the events are called; new ones may come. */
export const LIVE_EVENTS = [
  /** All that was missed has been told; its id is one to resume from. */
  'ready',
  /** More was missed than is kept: read again what is on the screen. */
  'resync',
  'project',
  'scene',
  'take',
  'output',
  'render_job',
  'export',
  /** An entry of the library, of no film. */
  'media',
  /** A brand kit, of no film. */
  'brand_kit',
  'video_generation_progress',
  /** How far a step is: told in passing, without an id. */
  'step',
  /** A sentence of what a step is writing, in order; another `attempt` begins anew. Told in passing, without an id. */
  'words',
] as const

/** One message of the WebSocket. Ids are opaque; a message without one is not told again after a break. */
export const LiveMessage = z
  .object({
    id: z.string().nullable(),
    event: z.string(),
    data: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'LiveMessage' })
export type LiveMessage = z.infer<typeof LiveMessage>

/** Why the studio ended a WebSocket (close codes). */
export const LIVE_CLOSE = {
  /** The process stops: connect again with `last`. */
  restarting: 1012,
  /** The session, key or membership is gone: sign in again. */
  revoked: 4401,
  /** Messages were not taken fast enough: connect again with `last`. */
  slow: 4408,
} as const

/** The data of `video_generation_progress`. */
export const VideoGenerationProgress = z
  .object({
    projectId: z.string(),
    completedScenes: z.int(),
    totalScenes: z.int(),
    currentScene: z.object({ id: z.string(), status: z.string() }),
  })
  .meta({ id: 'VideoGenerationProgress' })
