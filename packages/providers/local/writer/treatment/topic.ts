import type { Tongue } from '../reading/tongue.js'
import { COMMON_WORDS } from './common-words.js'

export type TopicKind = 'history' | 'how' | 'why' | 'name' | 'thing'

/** A topic as it can stand inside sentences: `theme` after "about", `subject` as a noun phrase. */
export type Topic = { readonly kind: TopicKind; readonly theme: string; readonly subject: string }

/** Stands for the subject of a question in which none could be found. */
export const UNNAMED = 'all this'

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
export const opening = capital

/** Takes the capital off words that have it only because they came first or stood in a title. */
const settled = (phrase: string): string => {
  const words = phrase.split(' ')
  return words
    .map((word, i) => {
      const lower = word.toLowerCase()
      const functionWord =
        /^(?:the|an?|of|in|on|and|or|for|to|from|with|by|at|as|its?|their|our|your|is|are|was|were|works?|do|does|did|history|story|rise|fall|origins?|how|why|what)$/.test(
          lower,
        )
      return functionWord ||
        (i <= 1 && COMMON_WORDS.has(lower)) ||
        (COMMON_WORDS.has(lower) && COMMON_WORDS.has(words[i - 1]?.toLowerCase() ?? ''))
        ? lower
        : word
    })
    .join(' ')
}

const ARTICLED = /^(?:the|an?|our|its|their)\s/i

/** Where the subject of a clause ends: before its first verb. */
const VERB =
  /\s(?:is|are|was|were|has|have|had|do|does|did|can|could|will|would|should|must|may|might|works?|fell|falls?|rose|began|became|came|come|goes?|went|mak(?:es?)|made|got|gets?|became|sleeps?|dream|dreams|matters?|fail(?:s|ed)?|sing|fly|flies|die|died|live|lived|lost|won|\p{Ll}+ed|needs?|purr|move[sd]?|changes?|happens?|forms?|grows?|burns?|shines?)(?=\s|$)/u

const subjectOf = (clause: string): string | undefined => {
  const at = VERB.exec(clause)?.index
  return at === undefined || at === 0 ? undefined : clause.slice(0, at)
}

const PAST: Readonly<Record<string, string>> = Object.fromEntries(
  'fall fell|rise rose|begin began|become became|come came|go went|make made|get got|win won|lose lost|build built|break broke|leave left|burn burned|sink sank|grow grew|fight fought|keep kept|know knew|see saw|take took|write wrote|sing sang|fly flew|speak spoke|think thought|bring brought|find found|have had|do did'
    .split('|')
    .map((pair) => pair.split(' ') as [string, string]),
)

const pastOf = (verb: string): string =>
  PAST[verb] ?? (verb.endsWith('e') ? `${verb}d` : /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${verb}ed`)
const thirdOf = (verb: string): string =>
  verb === 'have' ? 'has' : /(?:s|sh|ch|x|z|o)$/.test(verb) ? `${verb}es` : /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`

const NOUN_PHRASE =
  /^((?:the|an?|our|its|their)\s(?:\p{L}[\p{L}'’-]*\s){0,3}?\p{L}[\p{L}'’-]*|\p{L}[\p{L}'’-]*(?:\s\p{Lu}[\p{L}'’-]*)*|\p{L}[\p{L}'’-]*)\s(\p{Ll}+)((?:\s.+)?)$/u

/** "did the Roman Empire fall" → "the Roman Empire fell"; undefined when it cannot be turned safely. */
const straightened = (question: string): string | undefined => {
  const [, auxiliary, rest] = /^(do|does|did)\s(.+)$/i.exec(question) ?? []
  if (auxiliary !== undefined && rest !== undefined) {
    const known = new RegExp(
      `^(.+?)\\s(${Object.keys(PAST).join('|')}|work|sleep|dream|matter|fail|die|live|purr|move|change|happen|form|need|shine|exist|end|start|spread|collapse|evolve|survive|migrate|hibernate|float|swim|hunt)((?:\\s.+)?)$`,
      'u',
    ).exec(rest)
    const [, subject, verb, tail] = known ?? NOUN_PHRASE.exec(rest) ?? []
    if (subject === undefined || verb === undefined) return undefined
    const inflected =
      auxiliary.toLowerCase() === 'do' ? verb : auxiliary.toLowerCase() === 'does' ? thirdOf(verb) : verb === 'spread' ? verb : pastOf(verb)
    return `${subject} ${inflected}${tail ?? ''}`
  }
  const [, be, phrase] = /^(is|are|was|were)\s(.+)$/i.exec(question) ?? []
  if (be === undefined || phrase === undefined) return undefined
  const words = phrase.split(' ')
  const size = ARTICLED.test(phrase) ? 2 : 1
  return words.length === size + 1 ? `${words.slice(0, size).join(' ')} ${be.toLowerCase()} ${words.slice(size).join(' ')}` : undefined
}

const asked = (word: 'how' | 'why', clause: string): Topic => {
  const question = settled(clause.replace(/\?+$/u, '').trim())
  const inverted = /^(?:do|does|did|is|are|was|were|can|could|will|would|should)\s/i.test(question)
  if (word === 'how' && /^to\s/.test(question)) return { kind: 'how', theme: `how ${question}`, subject: 'the craft' }
  if (!inverted) return { kind: word, theme: `${word} ${question}`, subject: subjectOf(question) ?? UNNAMED }
  const plain = straightened(question)
  if (plain !== undefined)
    return {
      kind: word,
      theme: `${word} ${plain}`,
      subject:
        subjectOf(plain) ??
        plain
          .split(' ')
          .slice(0, ARTICLED.test(plain) ? 2 : 1)
          .join(' '),
    }
  return { kind: word, theme: `the question “${capital(word)} ${question}?”`, subject: UNNAMED }
}

const isName = (phrase: string): boolean =>
  /^(?:\p{Lu}[\p{L}'’.-]*)(?:\s(?:de|von|van|da|di|la|le|du|of|\p{Lu}[\p{L}'’.-]*))*$/u.test(phrase) &&
  phrase.split(' ').every((word) => !COMMON_WORDS.has(word.toLowerCase()))

/** Reads an English topic; phrases such as "The history of X", "How X works", "Why X", names and plain things. */
const englishTopic = (raw: string): Topic => {
  const text = raw
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[.!:;]+$/u, '')
  const [, word, clause] = /^(how|why)\s(.+)$/i.exec(text) ?? []
  if (word !== undefined && clause !== undefined) return asked(word.toLowerCase() as 'how' | 'why', clause)
  const [, past, of] =
    /^((?:an?\s|the\s)?(?:\p{L}+\s)?(?:history|story|rise|rise and fall|origins?|invention|discovery|birth|making|evolution|life|death|end|fall)\s(?:and \p{L}+\s)?of)\s(.+)$/iu.exec(
      text,
    ) ?? []
  if (past !== undefined && of !== undefined) {
    const subject = settled(of)
    const lead = past.toLowerCase()
    return { kind: 'history', theme: `${/^(?:an?|the)\s/.test(lead) ? lead : `the ${lead}`} ${subject}`, subject }
  }
  if (
    /^(?:what|who|when|where|which|can|is|are|do|does|did|will|should)\s.+/i.test(text) &&
    (/\?$/.test(text) || /^(?:what|who|when|where)\s/i.test(text))
  )
    return { kind: 'thing', theme: `the question “${capital(text.replace(/\?+$/u, ''))}?”`, subject: UNNAMED }
  const phrase = settled(text.replace(/\?+$/u, ''))
  return { kind: isName(phrase) ? 'name' : 'thing', theme: phrase, subject: phrase }
}

/** Outside English topics stand as they were written, where any case and article will do. */
export const readTopic = (raw: string, tongue: Tongue): Topic => {
  if (tongue === 'en') return englishTopic(raw)
  const text = raw
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[.!:;]+$/u, '')
  const kind: TopicKind = /histori|histoire|geschichte|storia/iu.test(text)
    ? 'history'
    : /^(?:cómo|comment|wie|come)\s/iu.test(text)
      ? 'how'
      : /^¿?(?:por qué|pourquoi|warum|weshalb|perché)\s/iu.test(text)
        ? 'why'
        : 'thing'
  return { kind, theme: text, subject: text }
}
