import type { Phrasing } from '../phrasing.js'

const STREET = '(?! (?:street|st|road|rd|lane|ln|avenue|ave|drive|dr|way|court|place|square|university|hill|creek)|- ?(?:front|style|like))'
const NAMES = "(?:(?:st\\.|[\\p{L}\\p{N}'-]+),? ){0,6}?"

export const RELIGION: readonly Phrasing[] = [
  {
    id: 'religion-people',
    class: 'religion',
    source: 'memo',
    severity: 'violation',
    patterns: [
      '{faith} (?:{who}|{home}|{area}|values|faith)',
      '{believers}',
      'no {faith}s?(?=\\s*(?:[.,;!?)]|$)| (?:and|or|allowed|please|need))',
      '{faith} {only}',
      '(?:devout|pious|religious|church going|churchgoing|god fearing|bible believing) {who}',
      '(?:church going|churchgoing|god fearing)',
      '{mostly} {faith}',
    ],
    reason: 'It names a religion as that of a home, its residents or its neighbors.',
    better: 'Describe the property only; a chapel, a courtyard or a second kitchen may be named as a feature.',
  },
  {
    id: 'religion-landmark',
    class: 'religion',
    source: 'catalogue',
    severity: 'caution',
    patterns: [
      `{near} ${NAMES}(?:synagogues?|shul|mosques?|masjid|parish|church(?:es)?|cathedral|temples?|gurdwara|congregation|(?:houses?|places?) of worship)${STREET}`,
      `{near} ${NAMES}(?:jewish|catholic|christian|islamic|muslim|hindu) (?:community cent(?:er|re)|museum|school|day school|academy|center|centre)`,
      '(?:jewish|islamic|muslim|hindu) community cent(?:er|re)',
    ],
    reason: 'Directions by a religious landmark can tell readers for whom a home is meant.',
    better: 'Give directions by streets, parks, shops or transit: “two blocks from Main Street”.',
  },
]
