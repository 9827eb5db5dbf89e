/** How the voice pauses after a token. */
export type Break = 'none' | 'clause' | 'sentence' | 'paragraph'

/** One token of a sentence as it is to be read: its words in plain letters (none when it is silent). */
export type Reading = { readonly words: readonly string[]; readonly after: Break; readonly asks?: boolean }

/** When something sounds, in seconds from the start of its sentence. */
export type Interval = { readonly start: number; readonly end: number }

/** A sentence as an engine spoke it: mono samples, and an interval for each token, undefined where it made no sound. */
export type Speech = { readonly rate: number; readonly samples: Float32Array; readonly tokens: readonly (Interval | undefined)[] }

export type Speaker = {
  /** The engine's name of the voice. */
  readonly voice: string
  /** 1 is the voice's own pace; larger is faster. */
  readonly pace: number
  /** 1 is the voice's own pitch. */
  readonly pitch: number
}

export type Engine = {
  /** Speaks sentences in order; equal input gives equal samples, whatever was spoken before. */
  readonly speak: (sentences: readonly (readonly Reading[])[], speaker: Speaker, signal?: AbortSignal) => Promise<readonly Speech[]>
  readonly stop: () => void
}
