import type { DocumentaryBrief } from '@reelwright/film/brief'
import { writtenToLength } from '@reelwright/film/documentary/script-length'
import { type Script, type ScriptSection, spokenWords } from '@reelwright/film/script'
import { speaks, tongueOf } from '../reading/tongue.js'
import { choosePassages, type Passage } from './choose-passages.js'
import type { Prose } from './prose.js'
import { PROSE } from './prose-list.js'
import { opening, readTopic, type Topic, UNNAMED } from './topic.js'

/** Seconds of a treatment when no length is asked for: it says what can be said without facts, and no more. */
const UNASKED = 180

const filled = (sentence: string, topic: Topic, things = ''): string =>
  opening(
    sentence
      .replaceAll('{theme}', topic.theme)
      .replaceAll('{subject}', topic.subject)
      .replaceAll('{Theme}', opening(topic.theme))
      .replaceAll('{Subject}', opening(topic.subject === UNNAMED ? topic.theme : topic.subject))
      .replaceAll('{things}', things),
  )

/** Chapters that are told first when there is room for few: the opening, the close, then the middle. */
const rankOfChapter = (index: number, count: number): number => (index === 0 ? 0 : index === count - 1 ? 1 : index + 1)

/** All that could be said about the topic: for each passage where it stands in the film, and when its turn comes as the film grows. */
const passagesOf = (
  prose: Prose,
  topic: Topic,
): { readonly passages: Passage[]; readonly names: readonly string[]; readonly fills: readonly string[] } => {
  const chapters = prose.chapters.filter(({ kinds }) => kinds === undefined || kinds.includes(topic.kind))
  const tail = 2
  const head = chapters.slice(0, -tail)
  const end = chapters.slice(-tail)
  const order = [...head.map(({ name }) => name), ...prose.lenses.map(({ name }) => name), ...end.map(({ name }) => name)]
  const place = (name: string): number => order.indexOf(name)
  const core = chapters.flatMap((chapter, c) =>
    chapter.paragraphs.map(
      (paragraph, p): Passage => ({
        section: place(chapter.name),
        order: p,
        rank: p * 100 + rankOfChapter(c, chapters.length),
        sentences: paragraph.map((sentence) => filled(sentence, topic)),
      }),
    ),
  )
  const lenses = prose.lenses.flatMap((lens, l) => {
    const own: Passage[] =
      lens.own.length === 0
        ? []
        : [
            {
              section: place(lens.name),
              order: 0,
              rank: 10_000 + l,
              sentences: lens.own.map((sentence) => filled(sentence, topic, lens.things)),
            },
          ]
    // Each lens takes its frames in another order, so that neighbours do not sound alike.
    const frames = prose.frames.map((_, f): Passage => {
      const frame = prose.frames[(f + l * 3) % prose.frames.length]!
      return {
        section: place(lens.name),
        order: f + 1,
        rank: 20_000 + f * 100 + l,
        sentences: frame.map((sentence) => filled(sentence, topic, lens.things)),
      }
    })
    return [...own, ...frames]
  })
  const fills = [
    ...head.map(({ fill }) => fill),
    ...prose.lenses.map(({ things }) => prose.fillLens.replaceAll('{things}', things)),
    ...end.map(({ fill }) => fill),
  ]
  return { passages: [...core, ...lenses], names: order, fills }
}

const REMARK =
  'This treatment was written without a language model: it frames the questions and states no facts, and each section says what to fill in. For a researched script add a language model by setting ANTHROPIC_API_KEY or the address of an OpenAI-compatible server (OPENAI_BASE_URL), or bring an outline, sources or your own script.'

/** A film about a bare topic, in well-made general sentences that claim nothing they cannot know; its film as long as asked. */
export const treatment = (brief: DocumentaryBrief): Script => {
  const tongue = tongueOf(brief.language)
  const { passages, names, fills } = passagesOf(PROSE[tongue], readTopic(brief.topic, tongue))
  const other = speaks(brief.language)
    ? ''
    : ` The language "${brief.language}" is not among those our rules write (en, es, fr, de, it), so it stands in English.`
  return writtenToLength(brief.duration ?? UNASKED, (wanted) => {
    const chosen = choosePassages(passages, wanted)
    const sections = names.flatMap((name, s): ScriptSection[] => {
      const own = chosen.filter((passage) => passage.section === s).sort((a, b) => a.order - b.order)
      if (own.length === 0) return []
      return [{ name, paragraphs: own.map(({ sentences }) => sentences.map((text) => ({ text, sources: [] }))), notes: [fills[s]!] }]
    })
    const words = chosen.reduce((sum, { sentences }) => sum + sentences.reduce((inner, text) => inner + spokenWords(text), 0), 0)
    return {
      schema: 'script/1',
      title: brief.title ?? opening(brief.topic.trim()),
      language: speaks(brief.language) ? brief.language : 'en',
      sections,
      writtenBy: 'rule',
      remark: `${REMARK}${other}`,
      words,
    }
  })
}
