import { extractDates } from './extract-dates.js'
import { NUMERALS, SCALES, UNITS } from './number-words.js'
import type { Tongue } from './tongue.js'

/** A number with what it measures; `label` is the clause around it in a few words, empty where none says more than the unit. Offsets in UTF-16. */
export type FoundNumber = {
  readonly value: number
  readonly decimals: number
  readonly prefix?: string
  readonly unit?: string
  readonly label: string
  readonly from: number
  readonly to: number
}

/** Digits as the tongue groups them: 1,000.5 in English, 1.000,5 or 1 000,5 elsewhere. */
export const valueOfDigits = (digits: string, tongue: Tongue): { readonly value: number; readonly decimals: number } => {
  const bare = digits.replace(/[\s\u00a0\u202f']/gu, '')
  const plain = tongue === 'en' ? bare.replace(/,(?=\d{3})/gu, '') : bare.replace(/\.(?=\d{3}(?:\D|$))/gu, '').replace(',', '.')
  return { value: Number(plain), decimals: plain.split('.')[1]?.length ?? 0 }
}

const LABEL_WORDS = 8
const HALF = 'and a half|y medi[oa]|et demie?|e mezz[oa]'
const TRAILING =
  /\s+(?:the|an?|of|in|on|at|to|for|by|with|from|and|or|than|that|as|el|la|los|las|de|del|en|y|que|con|por|un|una|le|les|du|des|et|à|au|der|die|das|und|von|in|im|mit|il|lo|gli|di|e|che|per|nel)$/iu

/** Ends of the words before a number that only say how exactly it is meant. */
const QUANTIFIER =
  /(?:\s+|^)(?:at |by |of |for |to |in )?(?:more than|less than|as much as|as many as|up to|at least|at most|about|around|nearly|almost|every|some|over|only|roughly|más de|menos de|casi|unos|unas|cerca de|hasta|alrededor de|plus de|moins de|près de|environ|presque|mehr als|weniger als|fast|etwa|rund|ungefähr|bis zu|più di|oltre|meno di|quasi|circa|fino a)\s*$/iu

/** A date or little word that opens the clause. */
const LEAD = /^\s*(?:(?:in|on|by|since|at|en|el|im|am|nel|le|à|and|then|but|y|et|und|e)\s+)?(?:(?:the\s+)?(?:\p{L}+\s+)?\d{3,4}s?\s+)?/iu

const trimmed = (text: string): string => {
  let kept = text.trim()
  while (TRAILING.test(kept)) kept = kept.replace(TRAILING, '')
  return kept.replace(/^[\s,;:–—-]+|[\s,;:–—-]+$/gu, '')
}

/** Words that go on with where or when: they say less of a number than what came before it. */
const PLACE =
  /^(?:around|in|on|at|to|into|through|before|after|until|by|with|alrededor|en|hasta|con|autour|dans|sur|jusqu|avec|um|auf|bis|mit|intorno|nel|nella|su|fino|con)\s/iu

const count = (text: string): number => text.split(/\s+/u).filter((word) => word !== '').length

/** Words that belong to a measure: by themselves they say nothing of what was measured. */
const TAILS: Readonly<Record<Tongue, string>> = {
  en: 'ago|old|tall|high|wide|deep|long|thick|across|away|apart|later|earlier|distant|in (?:height|length|width|depth|diameter)',
  es: 'atrás|después|antes|de (?:alto|altura|ancho|largo|profundidad|diámetro|edad|antigüedad)',
  fr: 'plus tard|plus tôt|de (?:haut|hauteur|long|longueur|large|largeur|profondeur|diamètre)',
  de: 'alt|hoch|breit|tief|lang|weit|dick|entfernt|später|früher',
  it: 'fa|dopo|prima|di (?:altezza|lunghezza|larghezza|profondità|diametro)',
}

/** The end of a measure behind its unit, where nothing else of its clause follows: “years old, …”. */
const tailAt = (text: string, to: number, tongue: Tongue): string | undefined =>
  new RegExp(`^[\\s\u00a0](${TAILS[tongue]})(?=\\s*(?:[.,;:!?()“”"«»—]|$)|\\s+(?:and|but|y|pero|et|mais|und|aber|e|ma)\\s)`, 'iu').exec(
    text.slice(to),
  )?.[1]

/** The one word that is counted, where a clause ends with it: “four million suns, …”. */
const nounAt = (text: string, to: number): string | undefined =>
  /^[\s\u00a0](?:de\s|d['’]|di\s)?(\p{L}[\p{L}’'-]+)(?=\s*(?:[.,;:!?()“”"«»—]|$))/iu.exec(text.slice(to))?.[1]

const AND = /^(?:and|but|y|pero|et|mais|und|aber|e|ma)\s/iu
const TIME = /(?:ago|later|earlier|atrás|después|antes|plus tard|plus tôt|später|früher|fa|dopo|prima)$/iu

/** A clause that leans on the sentence before it tells nobody what was measured. */
const LEANS = /^(?:as\s|(?:it|they|he|she|we|this|that|there|él|ella|il|elle|on|er|sie|es|wir|lui|lei|si)\s(?:\S+\s?){0,3}$)/iu

/**
 * What the number is of, as a whole clause: the words after it up to the next stop, or those before it where what follows
 * is a place. Empty where neither says what was measured.
 */
const labelOf = (text: string, from: number, to: number): string => {
  const after = /^\s*[^.,;:!?()“”"«»—]*/u.exec(text.slice(to))![0].trim()
  const before = trimmed(/[^.,;:!?()“”"«»—]*$/u.exec(text.slice(0, from))![0].replace(QUANTIFIER, '').replace(LEAD, ''))
  const clause = count(before) >= 2 && count(before) <= LABEL_WORDS && !LEANS.test(before) ? before : ''
  if (count(after) >= 2 && !AND.test(after) && !(clause !== '' && PLACE.test(after))) return trimmed(after)
  // “Two billion years ago, two stars met”: what happened stands behind the comma.
  const next = !TIME.test(text.slice(from, to)) ? undefined : /^\s*,\s*([^.;:!?()“”"«»—]{3,})/u.exec(text.slice(to))?.[1]
  return clause || (before === '' && next !== undefined && count(next) >= 3 ? trimmed(next) : '')
}

/** Every measured number of a text that is no date, in order. Small bare numbers without unit or scale are left out. */
export const extractNumbers = (text: string, tongue: Tongue): FoundNumber[] => {
  const dates = extractDates(text, tongue)
  const numerals = [...NUMERALS[tongue].keys()].sort((a, b) => b.length - a.length).join('|')
  const digits = '\\d{1,3}(?:[.,\u00a0\u202f ]\\d{3})+(?:[.,]\\d+)?|\\d+(?:[.,]\\d+)?'
  const shape = new RegExp(
    `(?<![\\p{L}\\d.,-])([$€£]\\s?)?(?:(${digits})|(${numerals}))(\\s+(?:${HALF}))?(?:[\\s\u00a0-]?(${SCALES[tongue]})(?![\\p{L}]))?(?:\\s+(?:de|d['’]|di)(?=\\s))?(?:[\\s\u00a0-]?(${UNITS[tongue]})(?![\\p{L}]))?`,
    'giu',
  )
  return [...text.matchAll(shape)].flatMap((match) => {
    const [from, to] = [match.index, match.index + match[0].trimEnd().length]
    const [sign, figure, numeral, half, scale, unit] = match.slice(1)
    if (dates.some((date) => from < date.to && to > date.from)) return []
    if (
      scale === undefined &&
      unit === undefined &&
      sign === undefined &&
      (numeral !== undefined || Number.parseFloat(figure ?? '0') < 100)
    )
      return []
    if (numeral !== undefined && /^(?:an?|one|un|eine?r?|half a)$/iu.test(numeral) && scale === undefined) return []
    if (
      /^[\s\u00a0]?(?:st|nd|rd|th|er|e|º|ª|\.)(?![\p{L}])/iu.test(text.slice(to)) &&
      figure !== undefined &&
      unit === undefined &&
      /^(?:st|nd|rd|th)/iu.test(text.slice(to))
    )
      return []
    const whole =
      figure === undefined ? { value: NUMERALS[tongue].get(numeral!.toLowerCase())!, decimals: 0 } : valueOfDigits(figure, tongue)
    const read = half === undefined ? whole : { value: whole.value + 0.5, decimals: 1 }
    const ending = unit === undefined ? nounAt(text, to) : tailAt(text, to, tongue)
    const named = [scale, unit, ending].filter((part) => part !== undefined).join(' ')
    const label = labelOf(text, from, to + (ending === undefined ? 0 : text.slice(to).indexOf(ending) + ending.length))
    if ((label === '' && named === '') || !Number.isFinite(read.value)) return []
    return [{ ...read, ...(sign === undefined ? {} : { prefix: sign.trim() }), ...(named === '' ? {} : { unit: named }), label, from, to }]
  })
}
