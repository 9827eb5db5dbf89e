import type { Provider } from './call.js'

/** Pictures or films of a library that might show what a scene tells, by what their library says of them. */
export type RelevanceRequest = {
  readonly narration: string
  readonly visualPrompt: string
  readonly candidates: readonly { readonly id: string; readonly title: string; readonly description?: string }[]
}

/** Every candidate once, in the order given; `score` is 0 to 1. One the provider did not judge has 0. */
export type RelevanceResult = { readonly scores: readonly { readonly id: string; readonly score: number; readonly reason: string }[] }

export type RelevanceJudge = Provider<RelevanceRequest, RelevanceResult>
