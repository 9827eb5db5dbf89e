import { extractDates } from './extract-dates.js'
import { NUMERALS, SCALES, UNITS } from './number-words.js'
import type { Tongue } from './tongue.js'

/** A number with what it measures; `label` is the clause around it in a few words, offsets in UTF-16. */
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
  /(?:\s+|^)(?:at |by |of |for |to |in )?(?:more than|less than|as much as|as many as|up to|at least|at most|about|around|nearly|almost|some|over|only|roughly|más de|menos de|casi|unos|unas|cerca de|hasta|alrededor de|plus de|moins de|près de|environ|presque|mehr als|weniger als|fast|etwa|rund|ungefähr|bis zu|più di|oltre|meno di|quasi|circa|fino a)\s*$/iu

/** A date or little word that opens the clause. */
const LEAD = /^\s*(?:(?:in|on|by|since|at|en|el|im|am|nel|le|à|and|then|but|y|et|und|e)\s+)?(?:(?:the\s+)?(?:\p{L}+\s+)?\d{3,4}s?\s+)?/iu

const trimmed = (text: string, keep: 'start' | 'end'): string => {
  const words = text.trim().split(/\s+/)
  let kept = (keep === 'start' ? words.slice(0, LABEL_WORDS) : words.slice(-LABEL_WORDS)).join(' ')
  while (TRAILING.test(kept)) kept = kept.replace(TRAILING, '')
  return kept.replace(/^[\s,;:–—-]+|[\s,;:–—-]+$/gu, '')
}

/** A few words that say what the number is of: the clause after it, or before it where it ends one. */
const labelOf = (text: string, from: number, to: number): string => {
  const follows = text.slice(to)
  const after = /^\s*[^.,;:!?()“”"«»—]*/u.exec(follows)![0].trim()
  if (after.split(/\s+/).filter((word) => word !== '').length >= 2) return trimmed(after, 'start')
  // One word and a comma: what comes after the comma still belongs to the number.
  const wider = after === '' ? '' : /^\s*[^.;:!?()“”"«»—]*/u.exec(follows)![0].trim()
  if (wider.length > after.length) return trimmed(wider, 'start')
  const before = /[^.,;:!?()“”"«»—]*$/u.exec(text.slice(0, from))![0].replace(QUANTIFIER, '').replace(LEAD, '')
  return trimmed(before, 'end') || trimmed(after, 'start')
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
    const named = [scale, unit].filter((part) => part !== undefined).join(' ')
    const label = labelOf(text, from, to)
    if (label === '' || !Number.isFinite(read.value)) return []
    return [{ ...read, ...(sign === undefined ? {} : { prefix: sign.trim() }), ...(named === '' ? {} : { unit: named }), label, from, to }]
  })
}
