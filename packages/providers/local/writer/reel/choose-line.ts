import type { Forms } from '@reelwright/film/property/styles/phrase-book'
import type { Rhythm } from '@reelwright/film/property/styles/style'
import { stableHash } from '@reelwright/film/stable-hash'
import { fillForm, type Slots, slotsOf } from './phrases/fill-form.js'

/** One filled form: its sentences, and the form it came from. */
export type Line = { readonly form: string; readonly sentences: readonly string[] }

/** What has been said so far, so that nothing sounds twice. */
export type Said = { readonly forms: readonly string[]; readonly starts: readonly string[] }

export const startOf = (sentence: string): string => (sentence.match(/^[\p{L}\p{N}'’]+/u)?.[0] ?? '').toLowerCase()

const PACE: Readonly<Record<Rhythm, number>> = { long: -1, short: 1, any: 0 }

const count = (all: readonly string[], one: string): number => all.filter((other) => other === one).length

/** Facts a form tells; a room's own name is none. */
const knownIn = (form: string): number => new Set(slotsOf(form).filter((slot) => slot !== 'room')).size

/**
 * The lines that forms can make, best first: those that say more of what is known, then those whose form and whose
 * first word have not been heard, then those of the rhythm, then by a seed.
 */
export const linesOf = (forms: Forms, slots: Slots, said: Said, seed: string, rhythm: Rhythm): readonly Line[] =>
  forms
    .flatMap((form) => {
      const sentences = fillForm(form, slots)
      if (!sentences) return []
      const heard = 3 * count(said.forms, form) + count(said.starts, startOf(sentences[0]!))
      return [{ form, sentences, known: knownIn(form), heard, pace: PACE[rhythm] * form.length, order: stableHash(`${seed}/${form}`) }]
    })
    .sort((a, b) => b.known - a.known || a.heard - b.heard || a.pace - b.pace || a.order - b.order)
