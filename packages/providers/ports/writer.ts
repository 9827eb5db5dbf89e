import type { DocumentaryBrief } from '@reelwright/film/brief'
import type { Script } from '@reelwright/film/script'
import type { Storyboard } from '@reelwright/film/storyboard'
import type { Provider } from './call.js'

/** Topic, outline or own script to a script. */
export type ScriptRequest = { readonly brief: DocumentaryBrief }
export type ScriptWriter = Provider<ScriptRequest, { readonly script: Script }>

/** Approved script to scenes. The answer is a draft: the format's rules validate and repair it. */
export type BreakdownRequest = { readonly brief: DocumentaryBrief; readonly script: Script }
export type BreakdownWriter = Provider<BreakdownRequest, { readonly storyboard: Storyboard }>
