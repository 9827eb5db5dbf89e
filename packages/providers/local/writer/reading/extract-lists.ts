import type { Tongue } from './tongue.js'

/** Three to six parallel things named one after another; offsets in UTF-16. */
export type FoundList = { readonly items: readonly string[]; readonly from: number; readonly to: number }

const AND: Readonly<Record<Tongue, string>> = { en: 'and|or', es: 'y|e|o|u', fr: 'et|ou', de: 'und|oder', it: 'e|ed|o|od' }

/** Words after which an enumeration may begin, and before which one has ended. */
const OPENERS: Readonly<Record<Tongue, string>> = {
  en: 'of|from|with|by|used|are|were|was|is|include[sd]?|including|like|as|between|through|for|to|in|on|into|about|needs?|needed|carried|became|burned|burning|has|have|had|measured?|at|against|over|than|brought|built|found|means?|meant|not|saw|see|under|without|came|come|comes|went|then|are|also|only',
  es: 'de|del|con|por|son|eran|fueron|es|incluye|incluyen|como|entre|para|a|en|sobre|hay|había|usaron|tiene|tienen|al|quemaban|necesita|sin',
  fr: 'de|du|des|avec|par|sont|étaient|furent|est|comme|entre|pour|à|en|sur|dans|comprend|a|ont|avait|avaient|brûlait|brûlaient|utilisaient|sans|contre',
  de: 'von|mit|durch|sind|waren|ist|wie|zwischen|für|zu|in|auf|aus|über|gab|gibt|hat|haben|hatten|brannten|verbrannten|brauchte|brauchten|ohne|gegen|an|bei',
  it: 'di|del|con|per|sono|erano|furono|è|come|tra|fra|a|in|su|da|comprende|ha|hanno|aveva|avevano|bruciavano|usavano|senza|contro',
}

const VERBS =
  /(?:^|\s)(?:is|are|was|were|had|has|have|will|would|can|could|he|she|they|we|it|who|which|that|es|era|fue|que|había|il|elle|est|était|fut|qui|ils|er|sie|wir|war|wurde|hat|dass|die|è|che|aveva|ha)\s/iu

const clean = (item: string): string =>
  item
    .trim()
    .replace(/^(?:the|an?|el|la|los|las|le|les|l[’']|der|die|das|il|lo|gli|i)\s+/iu, '')
    .trim()

const words = (text: string): string[] =>
  text
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '')

/** The part of the head that belongs to the list: what follows its last opener, or as many words as the second item has. */
const firstItem = (head: string, second: string, tongue: Tongue): string => {
  const inHead = words(head)
  const opener = inHead.findLastIndex((word, i) => i < inHead.length - 1 && new RegExp(`^(?:${OPENERS[tongue]})$`, 'iu').test(word))
  const kept = opener >= 0 && inHead.length - opener - 1 <= 4 ? inHead.slice(opener + 1) : inHead.slice(-Math.max(1, words(second).length))
  return kept.join(' ')
}

/** Names among names end where small letters begin. */
const lastItem = (tail: string, longest: number, named: boolean, tongue: Tongue): string => {
  const inTail = words(tail)
  const small = named ? inTail.findIndex((word, i) => i > 0 && /^\p{Ll}/u.test(word)) : -1
  if (small > 0) return inTail.slice(0, small).join(' ')
  const end = inTail.findIndex((word, i) => i > 0 && new RegExp(`^(?:${OPENERS[tongue]})$`, 'iu').test(word))
  return inTail.slice(0, Math.min(end < 0 ? inTail.length : end, longest + 1)).join(' ')
}

/** Enumerations of short, parallel items; a row of clauses is none. */
export const extractLists = (text: string, tongue: Tongue): FoundList[] => {
  const word = `(?!(?:${AND[tongue]})\\s)[\\p{L}\\d’'-]+`
  const item = `${word}(?:\\s+${word}){0,4}`
  const shape = new RegExp(`([^.,;:!?()“”"«»]*?)((?:,\\s*${item}){1,4}),?\\s+(?:${AND[tongue]})\\s+(${item})`, 'gu')
  return [...text.matchAll(shape)].flatMap((match) => {
    const middle = match[2]!
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== '')
    const first = firstItem(match[1]!, middle[0] ?? '', tongue)
    const longest = Math.max(...[first, ...middle].map((part) => words(part).length))
    const raw = [
      first,
      ...middle,
      lastItem(
        match[3]!,
        longest,
        [first, ...middle].every((part) => /^\p{Lu}/u.test(part)),
        tongue,
      ),
    ]
    const items = raw.map(clean)
    const apart = Math.max(...items.map((part) => words(part).length)) - Math.min(...items.map((part) => words(part).length))
    const fits = items.every((part) => part.length > 1 && !VERBS.test(` ${part} `)) && apart <= 2 && new Set(items).size === items.length
    if (!fits || items.length > 6 || items.length < 3) return []
    const from = match.index + match[1]!.length - first.length
    return [{ items: items.map((part) => part.charAt(0).toUpperCase() + part.slice(1)), from, to: match.index + match[0].length }]
  })
}
