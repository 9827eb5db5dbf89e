import { type DocumentaryBrief, type Source, WORDS_PER_MINUTE } from '@reelwright/film/brief'
import { filmSeconds, wordsFor, writtenToLength } from '@reelwright/film/documentary/script-length'
import { splitSentences } from '@reelwright/film/language/sentences'
import { narrationOf, type Script, type ScriptSection, type Sentence, spokenWords } from '@reelwright/film/script'
import { overlap, rankSentences } from '../reading/rank-sentences.js'
import { contentWords } from '../reading/stopwords.js'
import { type Tongue, tongueOf } from '../reading/tongue.js'

const [SHORTEST, LONGEST] = [5, 45]
/** Two sentences this alike say the same. */
const SAME = 0.7
/** Shared content words from which a source is taken to carry a sentence. */
const CARRIES = 0.6
const SENTENCES_PER_PARAGRAPH = 3

/** Openings that lean on a sentence before them which may not have been chosen. */
const LEANING =
  /^(?:It|They|He|She|This|These|Those|That|Such|However|Therefore|But|And|Thus|Hence|Moreover|Furthermore|Its|Their|His|Her|Él|Ella|Ellos|Esto|Estos|Sin embargo|Pero|Y|Además|Il|Elle|Ils|Elles|Cela|Ce|Ces|Cependant|Mais|Et|De plus|Er|Sie|Es|Dies|Diese|Jedoch|Aber|Und|Außerdem|Esso|Essa|Essi|Questo|Questi|Tuttavia|Ma|E|Inoltre)\s/u

const PROSE = /^["“„«]?[\p{Lu}\d¿¡].*[.!?…]["”’»)]*$/u
const NOISE = /https?:|www\.|[|{}<>]|\.{4,}|©|@|\[\d*$/u

type Candidate = { readonly text: string; readonly source: Source; readonly place: number; readonly rank: number }

const proseOf = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/^#{1,6}\s.*$/gmu, '\n')
    .replace(/\[\d+\]/g, '')
    .replace(/\*\*|__|`/g, '')

/** The sentences of a source that can be read aloud as they stand. */
const readable = (text: string): string[] =>
  proseOf(text)
    .split(/\n{2,}/)
    .flatMap((paragraph) => splitSentences(paragraph.replace(/\s+/gu, ' ').trim()))
    .filter((sentence) => {
      const words = spokenWords(sentence)
      return words >= SHORTEST && words <= LONGEST && PROSE.test(sentence) && !NOISE.test(sentence)
    })

/** Whether some sentence of a source's text carries what a sentence states. */
export const supporting = (sentence: string, text: string, tongue: Tongue): boolean =>
  contentWords(sentence, tongue).length >= 3 &&
  splitSentences(proseOf(text).replace(/\s+/gu, ' ')).some(
    (said) => overlap(sentence, said, tongue) >= CARRIES && contentWords(said, tongue).length >= 3,
  )

const candidatesOf = (sources: readonly Source[], topic: string, tongue: Tongue): Candidate[] => {
  const all = sources.flatMap((source) => readable(source.text ?? '').map((text, place) => ({ text, source, place })))
  const rank = rankSentences(
    all.map(({ text }) => text),
    tongue,
  )
  return all.map((entry, i) => ({
    ...entry,
    rank: rank[i]! * (1 + overlap(topic, entry.text, tongue)) * (LEANING.test(entry.text) ? 0.4 : 1),
  }))
}

/** The most telling sentences up to a number of words, none that repeats another. */
const choose = (candidates: readonly Candidate[], words: number, tongue: Tongue): Candidate[] => {
  const chosen: Candidate[] = []
  let left = words
  for (const candidate of [...candidates].sort((a, b) => b.rank - a.rank)) {
    const size = spokenWords(candidate.text)
    if (size > left * 1.05 || chosen.some(({ text }) => overlap(text, candidate.text, tongue) >= SAME)) continue
    chosen.push(candidate)
    left -= size
  }
  return chosen
}

/** The sources' most telling sentences on the topic, up to a number of words, none that says again what is told already. */
export const keySentences = (brief: DocumentaryBrief, words: number, told: readonly string[]): Sentence[] => {
  const tongue = tongueOf(brief.language)
  const fresh = candidatesOf(brief.sources, brief.topic, tongue).filter(
    ({ text }) => !LEANING.test(text) && told.every((said) => overlap(said, text, tongue) < CARRIES),
  )
  return choose(fresh, words, tongue).map(({ text, source }) => ({ text, sources: [source.id] }))
}

/** Words at most of a film whose length nobody asked for: a quarter of an hour. */
const MOST_UNASKED = 15 * WORDS_PER_MINUTE
/** A film shorter than this share of what was asked for says so (PRODUCT.md, documentary rules). */
const ENOUGH = 0.9

/**
 * A script made of the sources' own key sentences, each with its source's id: one section a source, in the order of the text.
 * Says what it is; states nothing of its own. Undefined when no source has sentences that can be read aloud.
 */
export const sourceScript = (brief: DocumentaryBrief): Script | undefined => {
  const tongue = tongueOf(brief.language)
  const candidates = candidatesOf(brief.sources, brief.topic, tongue)
  if (candidates.length === 0) return undefined
  const write = (wanted: number): Script => {
    const chosen = choose(candidates, wanted, tongue)
    const sections = brief.sources.flatMap((source): ScriptSection[] => {
      const own = chosen.filter((candidate) => candidate.source.id === source.id).sort((a, b) => a.place - b.place)
      if (own.length === 0) return []
      const count = Math.ceil(own.length / SENTENCES_PER_PARAGRAPH)
      const paragraphs = Array.from({ length: count }, (_, p) => own.slice(p * SENTENCES_PER_PARAGRAPH, (p + 1) * SENTENCES_PER_PARAGRAPH))
      return [
        { name: source.title, paragraphs: paragraphs.map((group) => group.map(({ text }) => ({ text, sources: [source.id] }))), notes: [] },
      ]
    })
    return { schema: 'script/1', title: brief.title ?? brief.topic, language: brief.language, sections, writtenBy: 'rule' }
  }
  const script = brief.duration === undefined ? write(MOST_UNASKED) : writtenToLength(brief.duration, write)
  const thin =
    brief.duration !== undefined && filmSeconds(script) < brief.duration * ENOUGH
      ? ` The sources yield ${script.sections.reduce((sum, section) => sum + spokenWords(narrationOf(section)), 0)} spoken words and ${wordsFor(brief.duration, script)} are needed; add sources or shorten the film.`
      : ''
  return {
    ...script,
    remark: `Key sentences of the given sources, quoted word for word and chosen by rule without a language model; rewrite them in your own words or ask for permission before publishing.${thin}`,
  }
}
