import { Edit } from '@reelwright/film/edits/edit'
import { Rate } from '@reelwright/film/time'
import { Marker, Timeline } from '@reelwright/film/timeline/timeline'
import { z } from 'zod'
import { Problem } from './problem.js'
import { Section } from './scene.js'

/** Names one master: the part that sets its files' names apart, e.g. `9x16`. */
export const MasterQuery = z.object({ master: z.string().max(80).optional() })

/** A clip as it lies on its track. Times are in seconds, frames at the timeline's rate. */
export const TimelineClip = z
  .object({
    id: z.string(),
    sceneId: z.string().nullable(),
    name: z.string(),
    kind: z.enum(['still', 'video', 'graphic', 'caption', 'audio']),
    start: z.number(),
    duration: z.number(),
    startFrame: z.int(),
    frames: z.int(),
    /** The take it shows or plays. */
    url: z.string().nullable(),
  })
  .meta({ id: 'TimelineClip' })
export type TimelineClip = z.infer<typeof TimelineClip>

/** An edit that cannot be carried out on the film as it is now, and why. */
export const SetAsideEdit = z.object({ edit: Edit, reason: z.string() }).meta({ id: 'SetAsideEdit' })

/** What was done to a timeline at once. */
export const TimelineChange = z
  .object({
    number: z.int(),
    kind: z.enum(['edit', 'undo', 'redo']),
    edits: z.array(Edit),
    userId: z.string(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'TimelineChange' })
export type TimelineChange = z.infer<typeof TimelineChange>

const Tracks = z.object({
  video: z.array(TimelineClip),
  narration: z.array(TimelineClip),
  graphics: z.array(TimelineClip),
  captions: z.array(TimelineClip),
  music: z.array(TimelineClip),
})

export const TimelineView = z
  .object({
    /** To be sent with edits: they are refused when the timeline has become another since. */
    revision: z.string(),
    /** Which master this is, and which there are. */
    master: z.string(),
    masters: z.array(z.string()),
    sections: z.array(Section),
    /** Seconds. */
    totalDuration: z.number(),
    totalFrames: z.int(),
    rate: Rate,
    tracks: Tracks,
    markers: z.array(Marker),
    /** Edits that were made and no longer find their clip; they count again when it comes back. */
    setAside: z.array(SetAsideEdit),
    canUndo: z.boolean(),
    canRedo: z.boolean(),
    /** The timeline whole, as the renderer has it. */
    timeline: Timeline,
    /** Where the bytes of everything in `timeline` are, by their hashes; `proxyUrl` is a lighter copy to be played. */
    assets: z.record(z.string(), z.object({ url: z.string(), proxyUrl: z.string().optional() })),
  })
  .meta({ id: 'TimelineView' })
export type TimelineView = z.infer<typeof TimelineView>

export const TimelineEditRequest = z
  .strictObject({ revision: z.string().min(1).max(60), edits: z.array(Edit).min(1).max(200) })
  .meta({ id: 'TimelineEditRequest' })
export type TimelineEditRequest = z.infer<typeof TimelineEditRequest>

/** Undo and redo go by the revision where it is sent. */
export const TimelineStepRequest = z.strictObject({ revision: z.string().min(1).max(60).optional() }).meta({ id: 'TimelineStepRequest' })

/** 409 TIMELINE_STALE: what was done since, and whether scenes or takes have changed as well. */
export const StaleTimeline = Problem.extend({
  revision: z.string().optional(),
  changes: z.array(TimelineChange).optional(),
  filmChanged: z.boolean().optional(),
}).meta({ id: 'StaleTimeline' })
