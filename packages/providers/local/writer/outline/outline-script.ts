import { type DocumentaryBrief, DURATION_LIMITS } from '@reelwright/film/brief'
import { filmSeconds, wordsFor, writtenToLength } from '@reelwright/film/documentary/script-length'
import { type Script, type Sentence, spokenWords } from '@reelwright/film/script'
import { overlap, rankSentences } from '../reading/rank-sentences.js'
import { type Tongue, tongueOf } from '../reading/tongue.js'
import { keySentences, supporting } from '../sources/source-script.js'
import { type Outline, readOutline } from './read-outline.js'
import { type Spoken, type SpokenSection, speakOutline } from './speak-outline.js'

const SENTENCES_PER_PARAGRAPH = 4
/** How far a script may miss the length asked for (PRODUCT.md, documentary rules). */
const TOLERANCE = 0.1
/** An outline with less than this share of the words wanted is opened, joined and closed. */
const FRAMED_BELOW = 0.9

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

/**
 * Takes out the least telling sentences, deepest points first, never a section's first, until the words are as near to
 * `wanted` as whole sentences allow.
 */
const trimmed = (
  sections: readonly SpokenSection[],
  wanted: number,
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
    const without = words - spokenWords(sentence.text)
    if (Math.abs(without - wanted) >= Math.abs(words - wanted)) continue
    gone.add(sentence)
    words = without
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

type Telling = Pick<Script, 'sections'> & { readonly dropped: number; readonly quoted: number }

/** The outline told in about `wanted` words: trimmed where it has more, framed and filled from the sources where it has fewer. */
const tell = (brief: DocumentaryBrief, outline: Outline, wanted: number, tongue: Tongue): Telling => {
  const topic = brief.topic.trim()
  const plain = speakOutline(outline, topic, tongue, false)
  const roomy = wordsOf(plain.map(({ sentences }) => sentences)) < wanted * FRAMED_BELOW
  const { sections, dropped } = trimmed(roomy ? speakOutline(outline, topic, tongue, true) : plain, wanted, tongue)
  const said = new Set<string>()
  const told = sections.map((section) =>
    section.sentences
      .filter(({ text }) => !said.has(text) && said.add(text))
      .map(({ text, kind }): Sentence => ({ text, sources: kind === 'own' ? leanOn(text, brief, tongue) : [] })),
  )
  const missing = Number.isFinite(wanted) ? wanted - wordsOf(told) : 0
  const quoted = missing > 0 ? keySentences(brief, missing, [...said]) : []
  const filled = placeBySubject(told, quoted, tongue)
  const written = sections.map((section, s) => ({
    name: section.name,
    paragraphs: inParagraphs(filled[s]!).filter((paragraph) => paragraph.length > 0),
    notes: [...section.notes],
  }))
  return { sections: written.filter(({ paragraphs }) => paragraphs.length > 0), dropped, quoted: quoted.length }
}

/** What the user should know about the length, in one sentence, or nothing when it fits. */
const remarkOn = (telling: Telling, asked: number): string => {
  const words = wordsOf(telling.sections.map(({ paragraphs }) => paragraphs.flat()))
  const film = filmSeconds(telling)
  const wanted = wordsFor(asked, telling)
  if (film < asked * (1 - TOLERANCE))
    return ` The outline holds ${words} spoken words and ${wanted} are needed for ${asked} seconds; add about ${wanted - words} words or shorten the film to ${Math.max(DURATION_LIMITS.least, Math.round(film))} seconds.`
  return telling.dropped === 0 ? '' : ` ${telling.dropped} of the outline's sentences were left out to keep to ${asked} seconds.`
}

/** An outline or notes as a script, told strictly with what they say; joined, opened and closed where the length asked for leaves room. */
export const outlineScript = (brief: DocumentaryBrief): Script => {
  const tongue = tongueOf(brief.language)
  const outline = readOutline(brief.outline ?? '')
  const write = (wanted: number): Telling => tell(brief, outline, wanted, tongue)
  const telling = brief.duration === undefined ? write(Number.POSITIVE_INFINITY) : writtenToLength(brief.duration, write)
  const from =
    telling.quoted > 0 ? 'Written from the outline, with sentences of the sources quoted word for word,' : 'Written from the outline alone,'
  return {
    schema: 'script/1',
    title: brief.title ?? outline.title ?? brief.topic.trim(),
    language: brief.language,
    sections: telling.sections,
    writtenBy: 'rule',
    remark: `${from} without a language model.${brief.duration === undefined ? '' : remarkOn(telling, brief.duration)}`,
  }
}
