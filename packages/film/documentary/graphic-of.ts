import { splitClauses } from '../language/clauses.js'
import { cutTo } from '../language/cut-to.js'
import { collapsed } from '../language/script-kind.js'
import { splitSentences } from '../language/sentences.js'
import { spokenWords } from '../script.js'
import type { Graphic } from '../storyboard.js'

const QUOTE_LIMIT = 180
const TITLE_LIMIT = 44

const QUOTATION = /[“«„「]([^”»“」]{12,400})[”»“」]|"([^"]{12,400})"/u

/** What somebody is quoted with, when it is more than a word or two. */
const quotationIn = (text: string): string | undefined => {
  const match = QUOTATION.exec(text)
  const said = (match?.[1] ?? match?.[2])?.trim().replace(/[,，]$/u, '')
  return said !== undefined && spokenWords(said) >= 4 ? said : undefined
}

/** A graphic that shows what a narration says when nobody designed one: a quotation in it, else its key sentence, as title when short. */
export const graphicOf = (narration: string): Graphic => {
  const said = quotationIn(collapsed(narration))
  if (said !== undefined) return { kind: 'quote', params: { text: cutTo(said, QUOTE_LIMIT) } }
  const sentences = splitSentences(collapsed(narration))
  // The last sentence that can be taken in at a glance is most often the point being made.
  const readable = sentences.filter((sentence) => sentence.length <= QUOTE_LIMIT && spokenWords(sentence) >= 4)
  const text = readable.at(-1) ?? sentences[0] ?? collapsed(narration)
  if (text.length <= TITLE_LIMIT) return { kind: 'title', params: { title: text.replace(/[.。।]$/u, '') } }
  const clauses = splitClauses(text)
  return {
    kind: 'quote',
    params: {
      text: text.length <= QUOTE_LIMIT ? text : cutTo(clauses[0] ?? text, QUOTE_LIMIT),
    },
  }
}
