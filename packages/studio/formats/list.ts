import type { Registry } from '@reelwright/providers/registry'
import { judgeDocumentary } from './documentary/judge.js'
import type { FilmState } from './film-state.js'
import { judgeProperty } from './property/judge.js'
import type { Verdict } from './wanted.js'

/** The kinds of film: what happens next in each is a pure function of its state. */
export const FORMATS: Readonly<Record<string, (film: FilmState, registry: Registry) => Verdict>> = {
  documentary: judgeDocumentary,
  property: judgeProperty,
}
