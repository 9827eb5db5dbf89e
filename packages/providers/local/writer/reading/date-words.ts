import type { Tongue } from './tongue.js'

/** What dates are written with; strings are parts of regular expressions. */
export type DateWords = {
  readonly months: readonly string[]
  /** Written-out ordinals of centuries, first to twenty-first. */
  readonly ordinals: readonly string[]
  readonly before: string
  readonly after: string
  /** Stands between day, month and year. */
  readonly of: string
  /** Follows the number of a day. */
  readonly ordinal: string
  /** Group 1 is the century's number, ERA its era. */
  readonly century: string
  /** Group 1 is the decade's first year. */
  readonly decade: string
  /** Stands before a year. */
  readonly leads: string
  /** Verbs that follow a year which opens a clause. */
  readonly follows: string
  /** Counted things: a number before them is no year. */
  readonly counted: string
}

const ENGLISH_ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first'
const list = (text: string): readonly string[] => text.split(' ')

const UNITS = 'km|kilomet\\p{L}*|met(?:re|er)s?|m|cm|mm|kg|kilos?|kilogram\\p{L}*|%|°C?|MW|kW|GHz'

export const DATE_WORDS: Readonly<Record<Tongue, DateWords>> = {
  en: {
    months: list('January February March April May June July August September October November December'),
    ordinals: list(ENGLISH_ORDINALS),
    before: 'BCE|BC|B\\.C\\.E?\\.?',
    after: 'CE|AD|A\\.D\\.',
    of: 'of',
    ordinal: 'st|nd|rd|th',
    century: `(?<![\\p{L}\\d])(?:the )?(\\d{1,2}(?=st|nd|rd|th)|${ENGLISH_ORDINALS.split(' ').reverse().join('|')})(?:st|nd|rd|th)? centur(?:y|ies)ERA?`,
    decade: '(?<![\\d])(1[0-9]{2}0|20[0-9]0)s(?![\\p{L}])',
    leads:
      'in|since|until|till|by|from|to|before|after|around|about|circa|c\\.|ca\\.|between|and|year|during|early|late|spring|summer|autumn|winter|of',
    follows: 'was|saw|brought|came|the|a|he|she|they|it|to|and|until|came',
    counted: `${UNITS}|years?|days?|hours?|minutes?|seconds?|miles?|feet|foot|tons?|tonnes?|pounds?|dollars?|euros?|people|men|women|times|degrees?|light|ships?|stars?|million|billion|thousand|pages?|[a-z]+s of|candles?|lamps?|workers?|of (?:them|these|those)`,
  },
  es: {
    months: list('enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'),
    ordinals: [],
    before: 'a\\. ?C\\.|antes de Cristo|a\\. ?e\\. ?c\\.|antes de nuestra era',
    after: 'd\\. ?C\\.|después de Cristo|de nuestra era',
    of: 'del?',
    ordinal: '\\.?º',
    century: '(?<![\\p{L}])siglos? ([IVXL]+|\\d{1,2})(?![\\p{L}])ERA?',
    decade: '(?:década de|años) (1[0-9]{2}0|20[0-9]0)',
    leads: 'en|desde|hasta|de|año|hacia|entre|y|a|antes de|después de|alrededor de|del|para|durante',
    follows: 'fue|se|el|la|los|las|un|una|llegó|trajo|y',
    counted: `${UNITS}|años?|días?|horas?|minutos?|segundos?|millas?|pies|toneladas?|libras?|dólares|euros?|personas|hombres|mujeres|veces|grados?|barcos?|estrellas?|millones|mil|páginas?|metros`,
  },
  fr: {
    months: list('janvier février mars avril mai juin juillet août septembre octobre novembre décembre'),
    ordinals: [],
    before: 'av\\. J\\.-C\\.|avant J\\.-C\\.|avant Jésus-Christ|avant notre ère',
    after: 'apr\\. J\\.-C\\.|après J\\.-C\\.|après Jésus-Christ|de notre ère',
    of: 'de',
    ordinal: 'er',
    century: '(?<![\\p{L}])([IVXL]+|\\d{1,2})\\s?(?:e|ème|ᵉ|er) siècleERA?',
    decade: 'années (1[0-9]{2}0|20[0-9]0)',
    leads: "en|depuis|dès|jusqu[’']en|de|à|vers|entre|et|avant|après|année|an|l[’']an",
    follows: 'fut|vit|il|elle|le|la|les|un|une|et|on',
    counted: `${UNITS}|ans?|années?|jours?|heures?|minutes?|secondes?|milles?|pieds|tonnes?|livres?|dollars?|euros?|personnes|hommes|femmes|fois|degrés?|navires?|étoiles?|millions|mille|pages?|mètres`,
  },
  de: {
    months: list('Januar Februar März April Mai Juni Juli August September Oktober November Dezember'),
    ordinals: [],
    before: 'v\\. ?Chr\\.|vor Christus|v\\. ?u\\. ?Z\\.|vor unserer Zeitrechnung',
    after: 'n\\. ?Chr\\.|nach Christus|unserer Zeitrechnung',
    of: 'des',
    ordinal: '\\.',
    century: '(?<![\\d])(\\d{1,2})\\. Jahrhunderts?ERA?(?![\\p{L}])',
    decade: '(?<![\\d])(1[0-9]{2}0|20[0-9]0)er(?: Jahren?)?(?![\\p{L}])',
    leads: 'im Jahre?|seit|bis|ab|von|vor|nach|um|zwischen|und|Jahre?|Anfang|Ende|Mitte|etwa|Sommer|Winter|Frühjahr|Herbst',
    follows: '\\p{Ll}+(?:te|ten|ete|eten|t|ß|g|b|ch|rd|nd|ng|lt|r|n|f|s|d|m|hm|ss|k)',
    counted: `${UNITS}|Jahre?n?|Tagen?|Tage|Stunden?|Minuten?|Sekunden?|Meilen?|Fuß|Tonnen?|Pfund|Dollar|Euro|Menschen|Männern?|Männer|Frauen|Mal|Grad|Schiffen?|Schiffe|Sternen?|Sterne|Millionen|Seiten?|Meter\\p{L}*`,
  },
  it: {
    months: list('gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre'),
    ordinals: [],
    before: 'a\\. ?C\\.|avanti Cristo|prima di Cristo',
    after: 'd\\. ?C\\.|dopo Cristo',
    of: 'del?',
    ordinal: 'º',
    century: '(?<![\\p{L}])([IVXL]+|\\d{1,2}º) secoloERA?',
    decade: '(?:anni|decennio) (1[0-9]{2}0|20[0-9]0)',
    leads: 'nel|dal|del|al|fino al|verso il|intorno al|il|tra il|e il|anno|prima del|dopo il|entro il|circa il',
    follows: 'fu|vide|il|la|lo|i|gli|le|un|una|e|si',
    counted: `${UNITS}|anni|giorni|ore|minuti|secondi|miglia|piedi|tonnellate|libbre|dollari|euro|persone|uomini|donne|volte|gradi|navi|stelle|milioni|mila|pagine|metri`,
  },
}
