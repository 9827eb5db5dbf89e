import { WORDS_PER_MINUTE } from '../brief.js'
import { narrationOf, type Script, spokenWords } from '../script.js'
import { chapterCards } from './chapter-cards.js'
import { BREATHS, CARDS, SCENE_IDEAL } from './lengths.js'

/** Seconds a text is planned to be spoken in. */
export const spokenSeconds = (text: string): number => (spokenWords(text) * 60) / WORDS_PER_MINUTE

type Told = Pick<Script, 'sections'>

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)

const secondsOfSections = (script: Told): readonly number[] => script.sections.map((section) => spokenSeconds(narrationOf(section)))

/** Planned seconds of a script's narration, pauses and cards left out. */
export const scriptSeconds = (script: Told): number => total(secondsOfSections(script))

const namesSources = (script: Told): boolean =>
  script.sections.some(({ paragraphs }) => paragraphs.flat().some(({ sources }) => sources.length > 0))

/** Seconds of cards, and of a breath after each scene, around sections told in so many seconds. */
const silentSeconds = (sections: readonly number[], named: boolean): number => {
  const told = sections.filter((seconds) => seconds > 0)
  const within = total(told.map((seconds) => Math.max(0, Math.round(seconds / SCENE_IDEAL) - 1)))
  const cards = CARDS.title + CARDS.chapter * chapterCards(told).filter(Boolean).length + (named ? CARDS.credits : 0)
  return cards + BREATHS.scene * within + BREATHS.section * Math.max(0, told.length - 1) + BREATHS.film
}

/** Seconds that the film of a script is planned to last, its cards and breaths with it. */
export const filmSeconds = (script: Told): number => scriptSeconds(script) + silentSeconds(secondsOfSections(script), namesSources(script))

/** How far a film may run over its length for the sake of its words. */
const OVER = 1.04

/**
 * Spoken words to write for a film of `duration` seconds whose sections share them as `sections` do (seconds, or any
 * measure that adds up to the duration): 150 a minute, fewer where cards and breaths would make the film more than a
 * twenty-fifth too long. `named` when sources are named at its end.
 */
export const plannedWords = (duration: number, sections: readonly number[], named = false): number =>
  Math.round((Math.min(duration, OVER * duration - silentSeconds(sections, named)) * WORDS_PER_MINUTE) / 60)

/** Words to write so that a script of these sections makes a film of `duration` seconds; compare with the words it has. */
export const wordsFor = (duration: number, script: Told): number => plannedWords(duration, secondsOfSections(script), namesSources(script))

/** Drafts that are tried before the best of them is taken. */
const DRAFTS = 8
/** How far a film may miss its length before its words are worth less than its length. */
const NEAR = 0.05

/**
 * The draft of a film of `duration` seconds that comes nearest to the words such a film should have, among those that
 * keep to its length within a twentieth as far as any does. `write` makes a draft of about so many words: as sentences
 * stay whole, and sections and cards come and go with the words, it is asked again with what the last draft taught.
 */
export const writtenToLength = <Draft extends Told>(duration: number, write: (words: number) => Draft): Draft => {
  const judged = (asked: number) => {
    const draft = write(asked)
    const missing = wordsFor(duration, draft) - (scriptSeconds(draft) * WORDS_PER_MINUTE) / 60
    const off = Math.max(0, Math.abs(filmSeconds(draft) / duration - 1) - NEAR)
    return { draft, asked, missing, off }
  }
  let last = judged(plannedWords(duration, [duration]))
  let best = last
  let [few, many] = [0, Number.POSITIVE_INFINITY]
  for (let n = 1; n < DRAFTS && Math.abs(last.missing) >= 1; n++) {
    if (last.missing > 0) few = Math.max(few, last.asked)
    else many = Math.min(many, last.asked)
    const next = Math.round(last.asked + last.missing)
    // Where a correction leaps back over what was tried, a card comes or goes in between.
    const asked = next > few && next < many ? next : Number.isFinite(many) ? Math.round((few + many) / 2) : next
    if (asked === last.asked || asked < 1) break
    last = judged(asked)
    if (last.off < best.off || (last.off === best.off && Math.abs(last.missing) < Math.abs(best.missing))) best = last
  }
  return best.draft
}
