import type { DocumentaryBrief } from '@reelwright/film/brief'
import { filmSeconds } from '@reelwright/film/documentary/script-length'
import { collapsed } from '@reelwright/film/language/script-kind'
import { splitSentences } from '@reelwright/film/language/sentences'
import { narrationOf, type Script, type Sentence, spokenWords } from '@reelwright/film/script'
import { z } from 'zod'
import { standsIn } from './find-passage.js'

/** How far a script may miss the length asked for (PRODUCT.md, documentary rules). */
const TOLERANCE = 0.1

/** As `ScriptAnswer`, from models that leave out what they have nothing for. */
const Lenient = z.object({
  title: z.string().optional(),
  sections: z
    .array(
      z.object({
        name: z.string().default(''),
        paragraphs: z
          .array(
            z.array(
              z.union([
                z.string().transform((text) => ({ text, states_fact: undefined, support: [] as { source: string; passage: string }[] })),
                z.object({
                  text: z.string(),
                  states_fact: z.boolean().optional(),
                  support: z.array(z.object({ source: z.string(), passage: z.string().default('') })).default([]),
                }),
              ]),
            ),
          )
          .default([]),
      }),
    )
    .min(1),
})

type Told = z.infer<typeof Lenient>['sections'][number]['paragraphs'][number][number]

/** What is spoken: one line, without Markdown, tags, control characters and directions in brackets. */
const spoken = (text: string): string =>
  collapsed(
    text
      .replace(/<[^<>]{0,200}>/g, ' ')
      .replace(/\[\[?[^\][]{0,300}\]?\]/g, ' ')
      .replace(/(\*\*|__|`|^#+\s)/gm, '')
      .replace(/[\p{Cc}\p{Cf}]/gu, ' '),
  )

/** What carries a sentence: only passages that stand in their source. Sources without a text can only be believed. */
const carriedBy = ({ support }: Told, brief: DocumentaryBrief): readonly { readonly source: string; readonly text: string }[] =>
  support.flatMap(({ source, passage }) => {
    const found = brief.sources.find(({ id }) => id === source)
    const told = found?.text?.trim() ?? ''
    return found && (told === '' || standsIn(passage, told)) ? [{ source, text: told === '' ? '' : collapsed(passage) }] : []
  })

type Read = { readonly script: Script; readonly unsupported: string[] }

/** One written sentence may be several; each carries the sources of the whole. */
const sentencesOf = (told: Told, brief: DocumentaryBrief): { sentences: Sentence[]; unsupported: string[] } => {
  const carried = carriedBy(told, brief)
  const sources = [...new Set(carried.map(({ source }) => source))]
  const passages = carried.filter(({ text }) => text !== '')
  const sentences = splitSentences(spoken(told.text))
    .filter((text) => spokenWords(text) > 0)
    .map((text) => ({ text, sources, ...(passages.length > 0 ? { passages } : {}) }))
  const bare = brief.sources.length > 0 && sources.length === 0 && (told.states_fact ?? told.support.length > 0)
  return { sentences, unsupported: bare ? sentences.map(({ text }) => text) : [] }
}

const read = (said: unknown, brief: DocumentaryBrief): Read => {
  const answer = Lenient.parse(said)
  const unsupported: string[] = []
  const sections = answer.sections
    .map(({ name, paragraphs }) => ({
      name: spoken(name).slice(0, 80),
      paragraphs: paragraphs
        .map((paragraph) =>
          paragraph.flatMap((told) => {
            const found = sentencesOf(told, brief)
            unsupported.push(...found.unsupported)
            return found.sentences
          }),
        )
        .filter((paragraph) => paragraph.length > 0),
      notes: [],
    }))
    .filter(({ paragraphs }) => paragraphs.length > 0)
  if (sections.length === 0) throw new Error('the script has no words')
  const title = brief.title ?? (spoken(answer.title ?? '').slice(0, 120) || brief.topic.trim())
  return { script: { schema: 'script/1', title, language: brief.language, sections, writtenBy: 'model' }, unsupported }
}

const remarks = ({ script, unsupported }: Read, brief: DocumentaryBrief): string[] => {
  const seconds = Math.round(filmSeconds(script))
  const asked = brief.duration
  const words = script.sections.reduce((sum, section) => sum + spokenWords(narrationOf(section)), 0)
  const off =
    asked !== undefined && Math.abs(seconds / asked - 1) > TOLERANCE
      ? [
          `It is planned to last ${seconds} seconds (${words} spoken words) where ${asked} were asked for; write it anew, or change it by hand.`,
        ]
      : []
  const bare =
    unsupported.length > 0
      ? [
          `${unsupported.length} of its sentences state${unsupported.length === 1 ? 's' : ''} a fact that no given source was found to carry; check ${unsupported.length === 1 ? 'it' : 'them'}, or take ${unsupported.length === 1 ? 'it' : 'them'} out.`,
        ]
      : []
  return [...off, ...bare]
}

/**
 * A script out of a model's answer: only what is spoken, sources only where their passage was found in them, and a remark
 * where its length or its support is not what was asked for. `unsupported` lists sentences that state a fact without a source.
 * @throws where it has no words
 */
export const readScriptAnswer = (said: unknown, brief: DocumentaryBrief): Script => {
  const found = read(said, brief)
  const remark = remarks(found, brief).join(' ')
  return {
    ...found.script,
    ...(remark ? { remark } : {}),
    ...(found.unsupported.length > 0 ? { unsupported: found.unsupported } : {}),
  }
}
