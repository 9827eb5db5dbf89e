import { z } from 'zod'
import { Asset, Provenance } from './asset.js'

export const SLOTS = ['narration', 'frame', 'clip', 'graphic', 'avatar', 'music'] as const
export const Slot = z.enum(SLOTS)
export type Slot = z.infer<typeof Slot>

/** A spoken word: where it stands in the narration text (UTF-16 offsets) and when it sounds (samples from the recording's start). */
export const Word = z.object({
  text: z.string(),
  from: z.int().nonnegative(),
  to: z.int().nonnegative(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
})
export type Word = Readonly<z.infer<typeof Word>>

/** Why a take was not accepted, in a stable code and a sentence. */
export const Flaw = z.object({ code: z.string(), message: z.string() })
export type Flaw = Readonly<z.infer<typeof Flaw>>

/** One generated or chosen asset for one slot of a scene, or of the film when `sceneId` is null. */
export const Take = z.looseObject({
  id: z.string(),
  sceneId: z.string().nullable(),
  slot: Slot,
  asset: Asset,
  /** The key of the call that made it: equal keys, equal answers. */
  key: z.string(),
  provenance: Provenance,
  /** Avatar only: its voice as a recording of its own, as long as the film, and the words it was asked to say. */
  sound: Asset.optional(),
  said: z.string().optional(),
  /** Narration and avatar: the words in order. */
  words: z.array(Word).optional(),
  /** Music only: beats in samples, every first of a bar in `bars`. */
  beats: z.array(z.int()).optional(),
  bars: z.array(z.int()).optional(),
  /** Found when it was looked at; it is kept, and nothing takes it of itself. */
  flaw: Flaw.optional(),
})
export type Take = Readonly<z.infer<typeof Take>>
