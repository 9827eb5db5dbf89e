import { splitClauses } from '../language/clauses.js'
import { collapsed } from '../language/script-kind.js'
import { splitSentences } from '../language/sentences.js'
import { spokenWords } from '../script.js'
import type { Graphic } from '../storyboard.js'

const QUOTE_LIMIT = 180
const TITLE_LIMIT = 44

const cutTo = (text: string, limit: number): string => {
  if (text.length <= limit) return text
  const room = text.slice(0, limit - 1)
  const at = room.search(/\s\S*$/u)
  return `${(at > limit / 2 ? room.slice(0, at) : room).replace(/[\s,;:–—-]+$/u, '')}…`
}

/** A graphic that shows what a narration says when nobody designed one: its own key sentence, as title when short, else as quote. */
export const graphicOf = (narration: string): Graphic => {
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
