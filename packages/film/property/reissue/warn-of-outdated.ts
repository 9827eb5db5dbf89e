import type { ReelWarning } from '../plan/warning.js'
import { partOutdated, type SaleChange } from './part-outdated.js'
import type { ReissuedWords } from './sale.js'

const THEN: Readonly<Record<ReissuedWords, string>> = {
  kept: 'but the film still says it; --words silenced puts music in its place, --words rewritten has new words written',
  silenced: 'so there is music in its place; --words rewritten has new words written',
}

/** A warning for each sentence of a film that the sale's going on has made untrue, by its own words. */
export const warnOfOutdated = (texts: readonly string[], change: SaleChange, words: ReissuedWords): readonly ReelWarning[] =>
  [...new Set(texts.flatMap((text) => partOutdated(text, change).outdated))].map((sentence) => ({
    code: 'WORDS_OUTDATED',
    sentence: `“${sentence}” is no longer true of the listing as it stands, ${THEN[words]}.`,
  }))
