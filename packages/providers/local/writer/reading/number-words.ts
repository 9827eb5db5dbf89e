import type { Tongue } from './tongue.js'

const ones = (text: string, from = 1): readonly [string, number][] => text.split(' ').map((word, i) => [word, i + from] as const)

/** Written-out numbers worth counting; small ones are only taken with a scale or a unit behind them. */
export const NUMERALS: Readonly<Record<Tongue, ReadonlyMap<string, number>>> = {
  en: new Map([
    ...ones(
      'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
      2,
    ),
    ...([
      ['thirty', 30],
      ['forty', 40],
      ['fifty', 50],
      ['sixty', 60],
      ['seventy', 70],
      ['eighty', 80],
      ['ninety', 90],
      ['a hundred', 100],
      ['one hundred', 100],
      ['a', 1],
      ['one', 1],
      ['half a', 0.5],
    ] as const),
  ]),
  es: new Map([
    ...ones('dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince', 2),
    ['veinte', 20],
    ['treinta', 30],
    ['cuarenta', 40],
    ['cincuenta', 50],
    ['cien', 100],
    ['un', 1],
  ]),
  fr: new Map([
    ...ones('deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize', 2),
    ['vingt', 20],
    ['trente', 30],
    ['quarante', 40],
    ['cinquante', 50],
    ['soixante', 60],
    ['cent', 100],
    ['un', 1],
  ]),
  de: new Map([
    ...ones('zwei drei vier fünf sechs sieben acht neun zehn elf zwölf', 2),
    ['zwanzig', 20],
    ['dreißig', 30],
    ['vierzig', 40],
    ['fünfzig', 50],
    ['hundert', 100],
    ['eine', 1],
    ['einer', 1],
  ]),
  it: new Map([
    ...ones('due tre quattro cinque sei sette otto nove dieci undici dodici', 2),
    ['venti', 20],
    ['trenta', 30],
    ['quaranta', 40],
    ['cinquanta', 50],
    ['cento', 100],
    ['un', 1],
  ]),
}

export const SCALES: Readonly<Record<Tongue, string>> = {
  en: 'hundred thousand|thousand|million|billion|trillion',
  es: 'mil millones|mil|millones|millón|billones|billón',
  fr: 'mille|millions?|milliards?|billions?',
  de: 'tausend|Millionen|Million|Milliarden|Milliarde|Billionen',
  it: 'mila|mille|milioni|milione|miliardi|miliardo',
}

export const UNITS: Readonly<Record<Tongue, string>> = {
  en: 'kilomet(?:re|er)s?(?: per (?:second|hour))?|met(?:re|er)s?|centimet(?:re|er)s?|millimet(?:re|er)s?|km/s|km/h|km|cm|mm|kg|kilograms?|per ?cent|percent|%|light[- ]years?|years|days|hours|minutes|seconds|miles|feet|foot|inches|tons?|tonnes?|pounds|dollars|euros|degrees|°C|°F|times|nights|people|solar masses|telescopes|observatories|countries|panels|steps|m',
  es: 'kilómetros?(?: por (?:segundo|hora))?|metros?|centímetros?|km|cm|mm|kg|por ciento|%|años luz|años|días|horas|minutos|segundos|millas|pies|toneladas?|dólares|euros|grados|°C|veces|noches|personas|países|telescopios|m',
  fr: 'kilomètres?(?: par (?:seconde|heure))?|mètres?|centimètres?|km|cm|mm|kg|pour ?cent|%|années-lumière|ans|années|jours|heures|minutes|secondes|milles|pieds|tonnes?|dollars|euros|degrés|°C|fois|nuits|personnes|pays|télescopes|m',
  de: 'Kilometern?(?: pro (?:Sekunde|Stunde))?|Metern?|Zentimetern?|km|cm|mm|kg|Prozent|%|Lichtjahren?|Jahren?|Tagen?|Stunden|Minuten|Sekunden|Meilen|Fuß|Tonnen?|Dollar|Euro|Grad|°C|Mal|mal|Nächten?|Menschen|Ländern?|Teleskopen?|m',
  it: "chilometri?(?: (?:al secondo|all['’]ora))?|metri|centimetri|km|cm|mm|kg|per cento|%|anni luce|anni|giorni|ore|minuti|secondi|miglia|piedi|tonnellate|dollari|euro|gradi|°C|volte|notti|persone|paesi|telescopi|m",
}
