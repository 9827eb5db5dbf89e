import type { Token } from '../tokens.js'

/** Units after a number, by language; what is missing is left to the engine. */
const UNITS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  es: {
    '%': 'por ciento',
    '°c': 'grados Celsius',
    '°': 'grados',
    km: 'kilómetros',
    m: 'metros',
    cm: 'centímetros',
    mm: 'milímetros',
    kg: 'kilogramos',
    g: 'gramos',
    t: 'toneladas',
    'km/h': 'kilómetros por hora',
    'km/s': 'kilómetros por segundo',
    'm/s': 'metros por segundo',
    'km²': 'kilómetros cuadrados',
    'm²': 'metros cuadrados',
    'm³': 'metros cúbicos',
    '€': 'euros',
    $: 'dólares',
    h: 'horas',
    min: 'minutos',
    l: 'litros',
  },
  fr: {
    '%': 'pour cent',
    '°c': 'degrés Celsius',
    '°': 'degrés',
    km: 'kilomètres',
    m: 'mètres',
    cm: 'centimètres',
    mm: 'millimètres',
    kg: 'kilogrammes',
    g: 'grammes',
    t: 'tonnes',
    'km/h': 'kilomètres par heure',
    'km/s': 'kilomètres par seconde',
    'm/s': 'mètres par seconde',
    'km²': 'kilomètres carrés',
    'm²': 'mètres carrés',
    'm³': 'mètres cubes',
    '€': 'euros',
    $: 'dollars',
    h: 'heures',
    min: 'minutes',
    l: 'litres',
  },
  de: {
    '%': 'Prozent',
    '°c': 'Grad Celsius',
    '°': 'Grad',
    km: 'Kilometer',
    m: 'Meter',
    cm: 'Zentimeter',
    mm: 'Millimeter',
    kg: 'Kilogramm',
    g: 'Gramm',
    t: 'Tonnen',
    'km/h': 'Kilometer pro Stunde',
    'km/s': 'Kilometer pro Sekunde',
    'm/s': 'Meter pro Sekunde',
    'km²': 'Quadratkilometer',
    'm²': 'Quadratmeter',
    'm³': 'Kubikmeter',
    '€': 'Euro',
    $: 'Dollar',
    h: 'Stunden',
    min: 'Minuten',
    l: 'Liter',
  },
  it: {
    '%': 'per cento',
    '°c': 'gradi Celsius',
    '°': 'gradi',
    km: 'chilometri',
    m: 'metri',
    cm: 'centimetri',
    mm: 'millimetri',
    kg: 'chilogrammi',
    g: 'grammi',
    t: 'tonnellate',
    'km/h': 'chilometri orari',
    'km/s': 'chilometri al secondo',
    'm/s': 'metri al secondo',
    'km²': 'chilometri quadrati',
    'm²': 'metri quadrati',
    'm³': 'metri cubi',
    '€': 'euro',
    $: 'dollari',
    h: 'ore',
    min: 'minuti',
    l: 'litri',
  },
}
const AND: Readonly<Record<string, string>> = {
  es: 'y',
  fr: 'et',
  de: 'und',
  it: 'e',
  pt: 'e',
  nl: 'en',
  ca: 'i',
  sv: 'och',
  da: 'og',
  nb: 'og',
  fi: 'ja',
  pl: 'i',
  cs: 'a',
  sk: 'a',
  hu: 'és',
  ro: 'și',
  el: 'και',
  ru: 'и',
  uk: 'і',
  tr: 've',
}
const TO: Readonly<Record<string, string>> = { es: 'a', fr: 'à', de: 'bis', it: 'a', pt: 'a', nl: 'tot' }
const POINT: Readonly<Record<string, string>> = { es: 'punto', fr: 'point', de: 'Punkt', it: 'punto', pt: 'ponto', nl: 'punt' }
const ABBREVIATIONS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  de: {
    'z.b': 'zum Beispiel',
    'd.h': 'das heißt',
    'u.a': 'unter anderem',
    bzw: 'beziehungsweise',
    ca: 'circa',
    usw: 'und so weiter',
    dr: 'Doktor',
    nr: 'Nummer',
    vgl: 'vergleiche',
    st: 'Sankt',
    etc: 'et cetera',
  },
  fr: { m: 'monsieur', mm: 'messieurs', dr: 'docteur', etc: 'et cetera', cf: 'confer', env: 'environ', av: 'avant', apr: 'après' },
  es: {
    sr: 'señor',
    sra: 'señora',
    dr: 'doctor',
    dra: 'doctora',
    'p.ej': 'por ejemplo',
    etc: 'etcétera',
    aprox: 'aproximadamente',
    ud: 'usted',
  },
  it: { sig: 'signor', dott: 'dottor', prof: 'professor', ecc: 'eccetera', 'p.es': 'per esempio', ca: 'circa' },
}
/** Numbers of one scale take "million" and its kin between them and a unit. */
const MEASURED = /^[−–~-]?\d[\d.,–-]*$/
const NUMBER = /^[−–~-]?\d[\d.,\u202f\u00a0]*$/
const MONTH_DE = /^(januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)$/
const ORDINALS_DE =
  'nullten ersten zweiten dritten vierten fünften sechsten siebten achten neunten zehnten elften zwölften dreizehnten vierzehnten fünfzehnten sechzehnten siebzehnten achtzehnten neunzehnten zwanzigsten einundzwanzigsten zweiundzwanzigsten dreiundzwanzigsten vierundzwanzigsten fünfundzwanzigsten sechsundzwanzigsten siebenundzwanzigsten achtundzwanzigsten neunundzwanzigsten dreißigsten einunddreißigsten'.split(
    ' ',
  )

const bare = (token: Token | undefined): string => token?.text.replace(/^[^\p{L}\p{N}−–-]+|[^\p{L}\p{N}%°²³]+$/gu, '').toLowerCase() ?? ''

const number = (text: string, language: string): string => {
  const sign = /^[−–-]/.test(text) ? ({ es: 'menos ', fr: 'moins ', de: 'minus ', it: 'meno ' }[language] ?? '-') : ''
  const plain = text.replace(/^[−–-]/, '')
  if (language === 'de' && /^1[1-9]\d\d$/.test(plain))
    return `${sign}${plain.slice(0, 2)} hundert${plain.endsWith('00') ? '' : ` ${Number(plain.slice(2))}`}`
  // Groups of thousands are joined, whatever the language sets between them; a comma before other than three digits is a decimal.
  return sign + plain.replace(/(?<=\d)[.\u202f\u00a0'’](?=\d{3}(?!\d))/g, '')
}

/** The words in which a token is said in a language other than English; the engine itself knows how its numbers sound. */
export const readAbroad = (tokens: readonly Token[], i: number, language: string): readonly string[] => {
  const token = tokens[i]!.text.normalize('NFC')
  const units = UNITS[language] ?? {}
  const before = bare(tokens[i - 1])
  const next = bare(tokens[i + 1])
  const abbreviation = /^[^\p{L}]*((?:\p{L}+\.)*\p{L}+)\.[^\p{L}]*$/u.exec(token)?.[1]?.toLowerCase()
  const whole = abbreviation && ABBREVIATIONS[language]?.[abbreviation]
  if (whole) return whole.split(' ')
  if (language === 'de' && /^\d{1,2}\.$/.test(token) && MONTH_DE.test(next)) return [ORDINALS_DE[Number.parseInt(token, 10)] ?? token]
  const text = token
    .replace(/^[\p{Ps}\p{Pi}\p{Pf}"'“”„‘’«»¿¡_*.,;:!?…、。，；：！？]+(?!\d)/u, '')
    .replace(/[\p{Pe}\p{Pf}\p{Pi}"'“”‘’«».,;:!?…_*、。，；：！？]+$/u, '')
  if (MEASURED.test(before) && units[text.toLowerCase()]) return units[text.toLowerCase()]!.split(' ')
  const measured = /^([−–-]?\d[\d.,]*)(\D{1,5})$/u.exec(text)
  if (measured && units[measured[2]!.toLowerCase()])
    return [number(measured[1]!, language), ...units[measured[2]!.toLowerCase()]!.split(' ')]
  const money = /^([$€])(\d[\d.,]*)$/.exec(text)
  if (money && units[money[1]!]) return [number(money[2]!, language), units[money[1]!]!]
  const range = /^(\d[\d.,]*)[–-](\d[\d.,]*)$/.exec(text)
  if (range && TO[language]) return [number(range[1]!, language), TO[language], number(range[2]!, language)]
  if (NUMBER.test(text)) return [number(text, language)]
  const address = /^(?:https?:\/\/)?(?:www\.)?((?:[\w-]+\.)+[a-z]{2,})(?:\/\S*)?$/i.exec(text)
  if (address && POINT[language]) return address[1]!.split('.').flatMap((part, k) => (k ? [POINT[language]!, part] : [part]))
  return text
    .replaceAll('&', ` ${AND[language] ?? ''} `)
    .replace(/(?<=[\p{L}\p{N}])\/(?=[\p{L}\p{N}])/gu, ' ')
    .split(/[\s–—]+|(?<=\p{L}{2})-(?=\p{L}{2})/u)
    .map((word) => word.replace(/[^\p{L}\p{M}\p{N}'’.,%°€$+-]/gu, '').replaceAll('’', "'"))
    .filter((word) => /[\p{L}\p{N}%€$]/u.test(word))
}
