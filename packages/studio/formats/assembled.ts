import type { SetAside } from '@reelwright/film/edits/apply-edits'
import type { Timeline } from '@reelwright/film/timeline/timeline'

/** A film as a timeline; edits whose clip is gone come back in `setAside`. */
export type Assembled = { readonly timeline: Timeline; readonly setAside: readonly SetAside[] }
