import type { Phrasing } from '../phrasing.js'

export const NATIONAL_ORIGIN: readonly Phrasing[] = [
  {
    id: 'origin-people',
    class: 'national-origin',
    source: 'memo',
    severity: 'violation',
    patterns: [
      '{origin} (?:{who}|{area})',
      '(?:hispanic|latin[oaex]|mexican|chicano|puerto rican|chinese|korean|irish|polish|arab|haitian) (?:{home})',
      '{mostly} {origin}(?= (?:{area}|{who})|[.,;!?)]|$)',
      'no (?:{origin}|{peopleOfOrigin})(?=\\s*(?:[.,;!?)]|$)| (?:and|or|allowed|please|need))',
      '(?:{origin}|{peopleOfOrigin}) (?:only|preferred|wanted|need not apply)',
      '{ideal} (?:the )?{peopleOfOrigin}',
    ],
    reason: 'It names a national origin as that of residents, buyers or neighbors.',
    better: 'Describe the property; a style of building or a material (“Spanish tile”, “French doors”) may be named.',
  },
  {
    id: 'origin-status',
    class: 'national-origin',
    source: 'act',
    severity: 'violation',
    patterns: [
      'no (?:immigrants?|foreigners?|aliens|refugees?|non citizens)',
      '(?:must|should|need to|has to|have to) (?:be able to )?(?:speak|know|understand) (?:good |fluent )?english',
      'english speak(?:ing|ers?)',
      '(?:american|u\\.?s\\.?|us) citizens?(?: only)?(?! park)',
      'citizens only',
      '(?:american|u\\.?s\\.?|us|native|foreign) born',
      '(?:immigrants?|foreigners?|refugees?) {deny}',
    ],
    reason: 'It asks for a birthplace, a language or a citizenship.',
    better: 'Leave it out; the terms of the sale belong in the contract.',
  },
]
