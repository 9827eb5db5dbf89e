import type { DocumentaryBrief } from '@reelwright/film/brief'
import { WORDS_PER_MINUTE } from '@reelwright/film/brief'
import { type Script, type Sentence, spokenWords } from '@reelwright/film/script'
import { overlap, rankSentences } from '../reading/rank-sentences.js'
import { type Tongue, tongueOf } from '../reading/tongue.js'
import { keySentences, supporting } from '../sources/source-script.js'
import { readOutline } from './read-outline.js'
import { type Spoken, type SpokenSection, speakOutline } from './speak-outline.js'

const SENTENCES_PER_PARAGRAPH = 4
/** How far a script may miss the length asked for (PRODUCT.md, documentary rules). */
const TOLERANCE = 0.1

const wordsOf = (sections: readonly (readonly { readonly text: string }[])[]): number =>
  sections.flat().reduce((sum, { text }) => sum + spokenWords(text), 0)

/** Each quoted sentence at the end of the section whose words it shares most. */
const placeBySubject = (told: readonly (readonly Sentence[])[], quoted: readonly Sentence[], tongue: Tongue): Sentence[][] => {
  const placed = told.map((own) => [...own])
  const texts = told.map((own) => own.map(({ text }) => text).join(' '))
  for (const sentence of quoted) {
    const shares = texts.map((text) => overlap(sentence.text, text, tongue))
    placed[shares.indexOf(Math.max(...shares))]!.push(sentence)
  }
  return placed
}

/** Takes out the least telling sentences, deepest points first, never a section's first, until the words fit. */
const trimmed = (
  sections: readonly SpokenSection[],
  most: number,
  tongue: Tongue,
): { readonly sections: SpokenSection[]; readonly dropped: number } => {
  const all = sections.flatMap((section, s) => section.sentences.map((sentence, i) => ({ sentence, s, i })))
  const rank = rankSentences(
    all.map(({ sentence }) => sentence.text),
    tongue,
  )
  const first = sections.map((section) => section.sentences.findIndex(({ kind }) => kind === 'own'))
  const order = all
    .map((entry, n) => ({ ...entry, rank: rank[n]! }))
    .filter(({ s, i }) => i !== first[s])
    .sort(
      (a, b) =>
        Number(b.sentence.kind === 'join') - Number(a.sentence.kind === 'join') || b.sentence.depth - a.sentence.depth || a.rank - b.rank,
    )
  const gone = new Set<Spoken>()
  let words = wordsOf(sections.map(({ sentences }) => sentences))
  for (const { sentence } of order) {
    if (words <= most) break
    gone.add(sentence)
    words -= spokenWords(sentence.text)
  }
  const kept = sections.map((section) => ({ ...section, sentences: section.sentences.filter((sentence) => !gone.has(sentence)) }))
  return { sections: kept, dropped: [...gone].filter(({ kind }) => kind === 'own').length }
}

const inParagraphs = (sentences: readonly Sentence[]): Sentence[][] => {
  const count = Math.max(1, Math.round(sentences.length / SENTENCES_PER_PARAGRAPH))
  return Array.from({ length: count }, (_, p) =>
    sentences.slice(Math.round((p * sentences.length) / count), Math.round(((p + 1) * sentences.length) / count)),
  )
}

/** Sources whose text says what the sentence says. */
const leanOn = (text: string, brief: DocumentaryBrief, tongue: Tongue): string[] =>
  brief.sources.filter((source) => source.text !== undefined && supporting(text, source.text, tongue)).map(({ id }) => id)

/** What the user should know about the length, in one sentence, or nothing when it fits. */
const remarkOn = (words: number, asked: number | undefined, dropped: number): string => {
  if (asked === undefined) return ''
  const wanted = Math.round((asked * WORDS_PER_MINUTE) / 60)
  if (words < wanted * (1 - TOLERANCE))
    return ` The outline holds ${words} spoken words and ${wanted} are needed for ${asked} seconds; add about ${wanted - words} words or shorten the film to ${Math.max(30, Math.round((words * 60) / WORDS_PER_MINUTE))} seconds.`
  return dropped === 0 ? '' : ` ${dropped} of the outline's sentences were left out to keep to ${asked} seconds.`
}

/** An outline or notes as a script, told strictly with what they say; joined, opened and closed where the length asked for leaves room. */
export const outlineScript = (brief: DocumentaryBrief): Script => {
  const tongue = tongueOf(brief.language)
  const outline = readOutline(brief.outline ?? '')
  const topic = brief.topic.trim()
  const most = brief.duration === undefined ? Number.POSITIVE_INFINITY : ((brief.duration * WORDS_PER_MINUTE) / 60) * (1 + TOLERANCE / 2)
  const plain = speakOutline(outline, topic, tongue, false)
  const framed = speakOutline(outline, topic, tongue, true)
  const { sections, dropped } = trimmed(wordsOf(plain.map(({ sentences }) => sentences)) < most * 0.85 ? framed : plain, most, tongue)
  const said = new Set<string>()
  const told = sections.map((section) =>
    section.sentences
      .filter(({ text }) => !said.has(text) && said.add(text))
      .map(({ text, kind }): Sentence => ({ text, sources: kind === 'own' ? leanOn(text, brief, tongue) : [] })),
  )
  const missing = brief.duration === undefined ? 0 : (brief.duration * WORDS_PER_MINUTE) / 60 - wordsOf(told)
  const quoted = missing > 0 ? keySentences(brief, missing, [...said]) : []
  const filled = placeBySubject(told, quoted, tongue)
  const written = sections.map((section, s) => ({
    name: section.name,
    paragraphs: inParagraphs(filled[s]!).filter((paragraph) => paragraph.length > 0),
    notes: [...section.notes],
  }))
  const words = wordsOf(filled)
  const from =
    quoted.length > 0 ? 'Written from the outline, with sentences of the sources quoted word for word,' : 'Written from the outline alone,'
  return {
    schema: 'script/1',
    title: brief.title ?? outline.title ?? topic,
    language: brief.language,
    sections: written.filter(({ paragraphs }) => paragraphs.length > 0),
    writtenBy: 'rule',
    remark: `${from} without a language model.${remarkOn(words, brief.duration, dropped)}`,
  }
}
