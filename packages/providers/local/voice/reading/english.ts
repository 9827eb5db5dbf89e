import type { Token } from '../tokens.js'
import { cardinalWords, decadeWords, digitWords, ordinalWords, yearWords } from './cardinals.js'
import { romanValue } from './roman.js'

type Words = readonly string[]

const MONTHS: Readonly<Record<string, string>> = {
  jan: 'january',
  feb: 'february',
  mar: 'march',
  apr: 'april',
  jun: 'june',
  jul: 'july',
  aug: 'august',
  sep: 'september',
  sept: 'september',
  oct: 'october',
  nov: 'november',
  dec: 'december',
}
const MONTH = /^(january|february|march|april|may|june|july|august|september|october|november|december)$/
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  dr: 'doctor',
  mr: 'mister',
  mrs: 'missus',
  ms: 'miz',
  prof: 'professor',
  st: 'saint',
  vs: 'versus',
  etc: 'et cetera',
  'e.g': 'for example',
  'i.e': 'that is',
  approx: 'approximately',
  ca: 'circa',
  jr: 'junior',
  sr: 'senior',
  gen: 'general',
  capt: 'captain',
  lt: 'lieutenant',
  sgt: 'sergeant',
  fig: 'figure',
  vol: 'volume',
  dept: 'department',
  inc: 'incorporated',
  ltd: 'limited',
  'a.m': 'a m',
  'p.m': 'p m',
}
/** Units after a number: one, many. */
const UNITS: Readonly<Record<string, readonly [string, string]>> = {
  '%': ['percent', 'percent'],
  '°c': ['degree celsius', 'degrees celsius'],
  '°f': ['degree fahrenheit', 'degrees fahrenheit'],
  '°': ['degree', 'degrees'],
  k: ['kelvin', 'kelvin'],
  km: ['kilometer', 'kilometers'],
  m: ['meter', 'meters'],
  cm: ['centimeter', 'centimeters'],
  mm: ['millimeter', 'millimeters'],
  nm: ['nanometer', 'nanometers'],
  µm: ['micrometer', 'micrometers'],
  kg: ['kilogram', 'kilograms'],
  g: ['gram', 'grams'],
  mg: ['milligram', 'milligrams'],
  t: ['ton', 'tons'],
  l: ['liter', 'liters'],
  ml: ['milliliter', 'milliliters'],
  'km/s': ['kilometer per second', 'kilometers per second'],
  'm/s': ['meter per second', 'meters per second'],
  'km/h': ['kilometer per hour', 'kilometers per hour'],
  mph: ['mile per hour', 'miles per hour'],
  'km²': ['square kilometer', 'square kilometers'],
  'm²': ['square meter', 'square meters'],
  'm³': ['cubic meter', 'cubic meters'],
  'km³': ['cubic kilometer', 'cubic kilometers'],
  ft: ['foot', 'feet'],
  mi: ['mile', 'miles'],
  lb: ['pound', 'pounds'],
  lbs: ['pound', 'pounds'],
  oz: ['ounce', 'ounces'],
  hz: ['hertz', 'hertz'],
  khz: ['kilohertz', 'kilohertz'],
  mhz: ['megahertz', 'megahertz'],
  ghz: ['gigahertz', 'gigahertz'],
  kw: ['kilowatt', 'kilowatts'],
  mw: ['megawatt', 'megawatts'],
  gw: ['gigawatt', 'gigawatts'],
  w: ['watt', 'watts'],
  v: ['volt', 'volts'],
  kb: ['kilobyte', 'kilobytes'],
  mb: ['megabyte', 'megabytes'],
  gb: ['gigabyte', 'gigabytes'],
  tb: ['terabyte', 'terabytes'],
  ms: ['millisecond', 'milliseconds'],
  s: ['second', 'seconds'],
  min: ['minute', 'minutes'],
  h: ['hour', 'hours'],
  ly: ['light year', 'light years'],
  au: ['astronomical unit', 'astronomical units'],
  ha: ['hectare', 'hectares'],
  sqft: ['square foot', 'square feet'],
  'm☉': ['solar mass', 'solar masses'],
}
const MONEY: Readonly<Record<string, readonly [string, string]>> = {
  $: ['dollar', 'dollars'],
  '€': ['euro', 'euros'],
  '£': ['pound', 'pounds'],
  '¥': ['yen', 'yen'],
}
const SCALES = /^(hundred|thousand|million|billion|trillion)s?$/
const SIGNS: Readonly<Record<string, string>> = {
  '&': 'and',
  '+': 'plus',
  '=': 'equals',
  '@': 'at',
  '%': 'percent',
  '°': 'degrees',
  '#': 'number',
  '*': 'star',
  '×': 'times',
  '±': 'plus or minus',
  '≈': 'about',
  '~': 'about',
  '<': 'less than',
  '>': 'greater than',
  '§': 'section',
  '☉': 'sun',
}
const GREEK: Readonly<Record<string, string>> = {
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  Δ: 'delta',
  ε: 'epsilon',
  θ: 'theta',
  λ: 'lambda',
  μ: 'mu',
  µ: 'micro',
  π: 'pi',
  σ: 'sigma',
  τ: 'tau',
  φ: 'phi',
  Ω: 'omega',
  ω: 'omega',
}
const BEFORE_ROMAN =
  /^(chapter|part|act|volume|book|section|war|phase|type|class|stage|title|appendix|apollo|episode|season|scene|super|bowl|mark|saturn)$/
const CROWNED =
  /^(louis|henry|charles|george|edward|james|william|richard|john|paul|pius|philip|frederick|elizabeth|catherine|mary|benedict|gregory|napoleon|ramesses|ferdinand|leo|urban|ivan|peter|alexander|nicholas|francis|leopold|gustav|christian)$/

const bare = (token: Token | undefined): string =>
  token?.text.replace(/^[^\p{L}\p{N}$€£¥°%-]+|[^\p{L}\p{N}%°²³]+$/gu, '').toLowerCase() ?? ''
const isYear = (digits: string): boolean => /^(1[1-9]|20)\d\d$/.test(digits)
const decimal = (whole: string, part: string): Words => [...cardinalWords(whole || '0'), 'point', ...digitWords(part)]

const numberWords = (text: string): Words => {
  const [whole = '', part] = text.replaceAll(',', '').split('.')
  return part ? decimal(whole, part) : cardinalWords(whole)
}

/** Letters, accents folded away; what English has no sound for falls silent. */
const letters = (text: string): Words =>
  text
    .replace(/[α-ωΑ-Ωµ]/gu, (letter) => ` ${GREEK[letter] ?? ''} `)
    .replace(/ß/g, 'ss')
    .replace(/[æÆ]/g, 'ae')
    .replace(/[øØ]/g, 'o')
    .replace(/[łŁ]/g, 'l')
    .replace(/[œŒ]/g, 'oe')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘ʼ]/g, "'")
    .replace(/[^A-Za-z']+/g, ' ')
    .split(' ')
    .map((word) => word.replace(/^'+|'+$/g, ''))
    .filter((word) => /[A-Za-z]/.test(word))

const amount = (sign: string, number: string, next: string): Words => {
  const [one, many] = MONEY[sign]!
  if (SCALES.test(next)) return numberWords(number)
  const cents = /^([\d,]+)\.(\d\d)$/.exec(number)
  if (cents)
    return [
      ...numberWords(cents[1]!),
      cents[1] === '1' ? one : many,
      ...(cents[2] === '00' ? [] : ['and', ...cardinalWords(cents[2]!), cents[2] === '01' ? 'cent' : 'cents']),
    ]
  return [...numberWords(number), number === '1' ? one : many]
}

const unit = (number: string, name: string): Words | undefined => {
  const known = UNITS[name.toLowerCase()]
  return known && [...numberWords(number), ...known[number === '1' ? 0 : 1].split(' ')]
}

const web = (text: string): Words =>
  text
    .replace(/^(?:https?:\/\/)?(?:www\.)?/i, '')
    .split(/([./@-])/)
    .flatMap((part) => (part === '.' ? ['dot'] : part === '@' ? ['at'] : part === '/' ? ['slash'] : mixed(part)))

/** What is neither word nor number: runs of letters, digits and signs, each as it is said. */
const mixed = (text: string): Words =>
  [...text.matchAll(/\d+(?:[.,]\d+)*|[^\d&+=@%°#*×±≈~<>§☉]+|./gu)].flatMap(([part]) =>
    /^\d/.test(part)
      ? /^\d+$/.test(part) && part.length > 4 && part.startsWith('0')
        ? digitWords(part)
        : numberWords(part.replace(/[.,]$/, ''))
      : (SIGNS[part]?.split(' ') ?? letters(part)),
  )

// biome-ignore-start lint/suspicious/noAssignInExpressions: one rule a line, each with its own match
const piece = (text: string, before: string, next: string): Words => {
  let match: RegExpExecArray | null
  if ((match = /^([$€£¥])([\d,]*\.?\d+)(k|m|bn?)?$/i.exec(text))) {
    const scale = match[3] && { k: 'thousand', m: 'million', b: 'billion', bn: 'billion' }[match[3].toLowerCase()]
    return scale ? [...numberWords(match[2]!), scale, MONEY[match[1]!]![1]] : amount(match[1]!, match[2]!, next)
  }
  if ((match = /^[−–-]([\d,]*\.?\d.*)$/.exec(text))) return ['minus', ...piece(match[1]!, before, next)]
  if ((match = /^~([\d,]*\.?\d.*)$/.exec(text))) return ['about', ...piece(match[1]!, before, next)]
  if (/^\d{4}$/.test(text) && isYear(text) && !UNITS[next] && !SCALES.test(next)) return yearWords(text)
  if (/^\d{1,2}$/.test(text) && (MONTH.test(before) || MONTHS[before])) return ordinalWords(text)
  if (/^\d{1,2}$/.test(text) && MONTH.test(next) && next !== 'may') return ordinalWords(text)
  if (/^0\d+$/.test(text)) return digitWords(text)
  if (/^(\d+|\d{1,3}(,\d{3})+)?(\.\d+)?$/.test(text)) return numberWords(text)
  if ((match = /^(\d+)(st|nd|rd|th)$/i.exec(text))) return ordinalWords(match[1]!)
  if ((match = /^['’]?(\d{2}|\d{3}0)['’]?s$/.exec(text))) return decadeWords(match[1]!)
  if ((match = /^(\d{1,2}):(\d\d)$/.exec(text)))
    return [
      ...cardinalWords(match[1]!),
      ...(match[2] === '00'
        ? ["o'clock"]
        : match[2]!.startsWith('0')
          ? ['oh', ...digitWords(match[2]!.slice(1))]
          : cardinalWords(match[2]!)),
    ]
  if ((match = /^(\d+(?:\.\d+)?)[-–](\d+(?:\.\d+)?)(%?)$/.exec(text)))
    return [...piece(match[1]!, before, next), 'to', ...piece(match[2]!, before, next), ...(match[3] ? ['percent'] : [])]
  if ((match = /^(\d+)\/(\d+)$/.exec(text))) return fraction(match[1]!, match[2]!)
  if ((match = /^([\d,]*\.?\d+)(\D{1,5})$/u.exec(text))) {
    const known = unit(match[1]!, match[2]!)
    if (known) return known
  }
  if (/^(https?:\/\/|www\.)|^[\w.-]+@[\w-]+\.\w+|^[\w-]+\.(com|org|net|gov|edu|io|eu|uk|de|fr)(\/|$)/i.test(text)) return web(text)
  if (/^[\p{L}'’]+$/u.test(text)) return letters(text)
  if (/[-–—/]/.test(text)) return text.split(/[-–—/]+/).flatMap((part) => (part ? piece(part, '', '') : []))
  return mixed(text)
}

// biome-ignore-end lint/suspicious/noAssignInExpressions: one rule a line

const fraction = (top: string, bottom: string): Words => {
  if (bottom === '2') return [...cardinalWords(top), top === '1' ? 'half' : 'halves']
  if (bottom === '4') return [...cardinalWords(top), top === '1' ? 'quarter' : 'quarters']
  if (bottom.length > 2) return [...cardinalWords(top), 'over', ...cardinalWords(bottom)]
  const part = ordinalWords(bottom)
  return [...cardinalWords(top), ...part.slice(0, -1), part.at(-1)! + (top === '1' ? '' : 's')]
}

/** The words in which an English token is said, given its neighbours; none for a token that makes no sound. */
export const readEnglish = (tokens: readonly Token[], i: number): Words => {
  const token = tokens[i]!.text.normalize('NFC')
  const before = bare(tokens[i - 1])
  const next = bare(tokens[i + 1])
  const abbreviation = /^[^\p{L}]*((?:\p{L}+\.)*\p{L}+)\.[^\p{L}]*$/u.exec(token)?.[1]?.toLowerCase()
  if (abbreviation === 'no' && /^\d/.test(next)) return ['number']
  if (abbreviation === 'c' && /^\d/.test(next)) return ['circa']
  if (abbreviation && abbreviation !== 'may' && MONTHS[abbreviation]) return [MONTHS[abbreviation]]
  if (abbreviation && ABBREVIATIONS[abbreviation]) return ABBREVIATIONS[abbreviation].split(' ')
  const text = token.replace(/^[\p{Ps}\p{Pi}"'“”‘’¿¡_*.,;:!?…]+(?!\d)/u, '').replace(/[\p{Pe}\p{Pf}"'“”‘’.,;:!?…_]+$/u, '')
  if (text === '' || /^[–—―-]+$/u.test(text)) return []
  if (/^[A-Za-z](\.[A-Za-z])+$/.test(text)) return text.split('.').map((letter) => letter.toUpperCase())
  const numeral = /^[IVXLC]+$/.test(text) ? romanValue(text) : undefined
  if (numeral !== undefined && BEFORE_ROMAN.test(before)) return cardinalWords(String(numeral))
  if (numeral !== undefined && CROWNED.test(before) && text !== 'I') return ['the', ...ordinalWords(String(numeral))]
  const measured = /^[~−–-]?[\d,]*\.?\d+$/.test(before) || SCALES.test(before)
  const known = measured ? UNITS[text.toLowerCase()] : undefined
  if (known && !(text === 'M' || (text === 'K' && before.length < 2))) return known[before === '1' ? 0 : 1].split(' ')
  if (SCALES.test(text.toLowerCase())) {
    const money = /^[^\p{L}\d]*([$€£¥])[\d.,]+$/u.exec(tokens[i - 1]?.text ?? '')
    if (money) return [text.toLowerCase(), MONEY[money[1]!]![1]]
  }
  return piece(text, before, next)
}
