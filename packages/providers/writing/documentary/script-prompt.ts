import type { DocumentaryBrief } from '@reelwright/film/brief'
import { plannedWords } from '@reelwright/film/documentary/script-length'
import { z } from 'zod'
import { FENCE_RULE, fenced } from '../fenced.js'
import type { Question } from '../language-model.js'
import { wireSchema } from '../wire-schema.js'

export const SCRIPT_PROMPT = 'script/1'

/** What a model answers with. `support` names, for what a sentence states as fact, the source and the words there that carry it. */
export const ScriptAnswer = z.object({
  title: z.string(),
  sections: z.array(
    z.object({
      name: z.string(),
      paragraphs: z.array(
        z.array(
          z.object({
            text: z.string(),
            states_fact: z.boolean(),
            support: z.array(z.object({ source: z.string(), passage: z.string() })),
          }),
        ),
      ),
    }),
  ),
})

const RULES = `You write the narration of documentary films: what is spoken, and nothing else.

How it is told
- Open with a concrete moment, a thing or a question, never with the film's own subject announced. End on an image or a thought, never on a summary.
- One thought a sentence, in words for the ear: short sentences and long ones, verbs that can be seen, no headlines, no lists read aloud.
- Numbers and dates as a speaker says them would be read; abbreviations written out. No stage directions, no camera, no music, no speaker names, no Markdown, no brackets, no links.
- Every section has a name of one to five words for its chapter card, and leads to the next.
- A paragraph is one thought of two to five sentences; scenes are cut along paragraphs.
- Do not invent quotations, names, figures or dates. Where you are not sure, say less.

Length
- The request names the number of spoken words. Keep within five percent of it; count as you go. Share the words among the sections as the story needs, none with fewer than 30.

Sources
- Where sources are given, every sentence that states a fact has to be carried by them. Set "states_fact" to true for it and name in "support" each source by its id with the passage, copied from the source letter for letter (5 to 40 words), that carries it. What no source says is not stated.
- Sentences that state no fact (questions, links, images) have "states_fact" false and an empty "support".
- Where no sources are given, "support" is always empty.

${FENCE_RULE}

Answer with one JSON object as the schema has it, in the language that is asked for, and with nothing besides.`

/** Seconds that a section usually lasts: how many there are follows from the length. */
const SECTION_SECONDS = 110
/** Seconds of a film whose length nobody asked for. */
const UNASKED = 300

export const askedSeconds = (brief: DocumentaryBrief): number => brief.duration ?? UNASKED

const sectionsFor = (seconds: number): number => Math.max(1, Math.min(14, Math.round(seconds / SECTION_SECONDS)))

/** Spoken words to ask for. */
export const askedWords = (brief: DocumentaryBrief): number => {
  const seconds = askedSeconds(brief)
  const count = sectionsFor(seconds)
  return plannedWords(
    seconds,
    Array.from({ length: count }, () => seconds / count),
    brief.sources.length > 0,
  )
}

const ANSWER = { name: 'script', schema: wireSchema(ScriptAnswer) } as const

export const scriptQuestion = (brief: DocumentaryBrief): Question => {
  const words = askedWords(brief)
  const told = brief.sources.map(({ id, title, url, text }) =>
    fenced(`source ${id}`, [`id: ${id}`, `title: ${title}`, ...(url ? [`address: ${url}`] : []), '', text ?? ''].join('\n')),
  )
  return {
    rules: RULES,
    ...(told.length > 0 ? { material: `The sources, by their ids:\n\n${told.join('\n\n')}` } : {}),
    request: [
      fenced('topic', brief.topic),
      ...(brief.title ? [fenced('title', brief.title)] : []),
      ...(brief.outline?.trim() ? ['Follow this outline; tell all of it, in its order:', fenced('outline', brief.outline)] : []),
      `Tone: ${fenced('tone', brief.tone)}`,
      `Write about ${words} spoken words in ${sectionsFor(askedSeconds(brief))} section${sectionsFor(askedSeconds(brief)) === 1 ? '' : 's'}, in the language "${brief.language}".`,
      told.length > 0 ? `Sources are given; their ids are: ${brief.sources.map(({ id }) => id).join(', ')}.` : 'No sources are given.',
    ].join('\n\n'),
    answer: ANSWER,
    // A word takes about a token and a half; names of members and passages as much again.
    tokens: Math.ceil(words * (told.length > 0 ? 3.4 : 2.2)) + 200,
  }
}
