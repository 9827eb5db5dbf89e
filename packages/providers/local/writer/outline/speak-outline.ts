import { splitSentences } from '@reelwright/film/language/sentences'
import { extractDates } from '../reading/extract-dates.js'
import type { Tongue } from '../reading/tongue.js'
import { COUNTS, OUTLINE_PHRASES } from './outline-phrases.js'
import type { Outline, Point } from './read-outline.js'

/** A sentence to be spoken: what the outline says (`own`), or what only joins it (`join`). `depth` as in the outline. */
export type Spoken = { readonly text: string; readonly kind: 'own' | 'join'; readonly depth: number }
export type SpokenSection = { readonly name: string; readonly sentences: readonly Spoken[]; readonly notes: readonly string[] }

const ended = (text: string): string => (/[.!?…]["”’»)]*$/u.test(text) ? text : `${text.replace(/[\s,;:–—-]+$/u, '')}.`)
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const bare = (text: string): string => text.replace(/[\s.]+$/u, '')

/** Takes the capital off an article or preposition that opens a name, so that it can stand inside a sentence. */
export const inside = (name: string): string =>
  bare(name).replace(
    /^(?:The|An?|How|Why|What|When|Where|Who|From|In|On|Of|To|First|Fire|Early|El|La|Los|Las|Un|Una|Cómo|Por|Le|Les|Une|Comment|Pourquoi|Des|Il|Lo|Gli|I|Come|Perché)(?=\s|$)/u,
    (word) => word.toLowerCase(),
  )

const fill = (phrase: string, values: Readonly<Record<string, string>>): string =>
  phrase.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')

/** `280 BC – the Pharos of Alexandria`: a date, then what it is the date of. */
const DATE_FIRST = /^(.{2,40}?)\s*(?:[:–—]|\s-)\s+(.+)$/u

/** A point as whole spoken sentences, with no word of fact that it does not have. `turn` varies the frames. */
export const speakPoint = (point: Point, tongue: Tongue, turn: number): Spoken[] => {
  const phrases = OUTLINE_PHRASES[tongue]
  const own = (text: string): Spoken => ({ text: ended(capital(text)), kind: 'own', depth: point.depth })
  return splitSentences(point.text).map((sentence, i) => {
    const [, head, rest] = DATE_FIRST.exec(sentence) ?? []
    if (head !== undefined && rest !== undefined && extractDates(head, tongue).length === 1 && !phrases.verb.test(head)) {
      const clause = inside(rest)
      if (phrases.verb.test(rest) && tongue === 'en')
        return own(
          `${/\d(?:\s(?:BCE?|AD|CE))?$/.test(head) && !/^\d{1,2}\s|^\p{L}+\s\d{1,2},/u.test(head) ? 'in' : 'on'} ${head.replace(/^About\b/, 'about').replace(/^(?:In|On)\s/, '')}, ${clause}`,
        )
      return own(fill(phrases.dated[turn % phrases.dated.length]!, { when: head, it: clause }))
    }
    const complete = (phrases.verb.test(sentence) && sentence.split(/\s+/).length >= 4) || /[.!?…]["”’»)]*$/u.test(sentence)
    return own(complete ? sentence : fill(phrases.fragments[(turn + i) % phrases.fragments.length]!, { it: inside(sentence) }))
  })
}

const joined = (names: readonly string[], and: string): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1)}`

/**
 * An outline as spoken sections. `frame` adds what a listener needs around the points: an opening that says what the film is about
 * and which parts it has, a bridge into each part, and a closing that names the first and the last; all made of the outline's own words.
 */
export const speakOutline = (outline: Outline, topic: string, tongue: Tongue, frame: boolean): SpokenSection[] => {
  const phrases = OUTLINE_PHRASES[tongue]
  const join = (text: string): Spoken => ({ text: capital(text), kind: 'join', depth: 0 })
  const names = outline.sections.map(({ name }) => inside(name)).filter((name) => name !== '')
  let turn = 0
  return outline.sections.map((section, s) => {
    const points = section.points.flatMap((point) => {
      const spoken = speakPoint(point, tongue, turn)
      turn++
      return spoken
    })
    const last = outline.sections.length - 1
    const before: Spoken[] = []
    const after: Spoken[] = []
    if (frame && s === 0) {
      before.push(join(fill(phrases.opening[0]!, { topic: inside(topic) })))
      const count = COUNTS[tongue][names.length - 2]
      if (count !== undefined && names.length === outline.sections.length)
        before.push(join(fill(phrases.parts, { count, names: joined(names, phrases.and) })))
    }
    if (frame && s > 0 && section.name !== '')
      before.push(join(fill(phrases.bridges[(s - 1) % phrases.bridges.length]!, { it: inside(section.name) })))
    if (frame && s === last && names.length >= 2) {
      after.push(join(fill(phrases.closing[0]!, { first: names[0]!, last: names.at(-1)! })), ...phrases.closing.slice(1).map(join))
    }
    return { name: section.name || capital(inside(topic)), sentences: [...before, ...points, ...after], notes: section.notes }
  })
}
