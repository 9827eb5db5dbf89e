import type { DocumentaryBrief } from '@reelwright/film/brief'
import type { PropertyBrief } from '@reelwright/film/property/brief'
import type { PhotoFacts } from '@reelwright/film/property/photo'
import type { Script } from '@reelwright/film/script'
import type { Graphic, Storyboard } from '@reelwright/film/storyboard'
import type { Provider } from './call.js'

/** Topic, outline or own script to a script. */
export type ScriptRequest = { readonly brief: DocumentaryBrief }
export type ScriptWriter = Provider<ScriptRequest, { readonly script: Script }>

/** Approved script to scenes. The answer is a draft: the format's rules validate and repair it. */
export type BreakdownRequest = { readonly brief: DocumentaryBrief; readonly script: Script }
export type BreakdownWriter = Provider<BreakdownRequest, { readonly storyboard: Storyboard }>

/** A listing and what its photos show to the words of a reel: one section a place, in the order in which it is walked. */
export type ReelScriptRequest = { readonly brief: PropertyBrief; readonly photos: readonly PhotoFacts[] }
export type ReelWriter = Provider<ReelScriptRequest, { readonly script: Script }>

/** A passage of a narration to say otherwise, as a person asks for it in their own words. */
export type RewriteRequest = { readonly text: string; readonly instruction: string; readonly language: string }
/** `changed` is false where the provider could not do what was asked; `remark` tells a person why, or what to look at. */
export type RewriteResult = { readonly text: string; readonly changed: boolean; readonly remark?: string }
export type Rewriter = Provider<RewriteRequest, RewriteResult>

/** A narration, to find what could be drawn over or in place of its picture. */
export type OverlayRequest = { readonly narration: string; readonly language: string }
/** The strongest first; `weight` is 0 to 1, `inWords` the same for an editor. */
export type SuggestedOverlay = { readonly graphic: Graphic; readonly weight: number; readonly inWords: string }
export type OverlayDesigner = Provider<OverlayRequest, { readonly overlays: readonly SuggestedOverlay[] }>
