import type { Phrasing } from '../phrasing.js'

const PEOPLE =
  '(?:females?|males?|lad(?:y|ies)|m[ae]n|wom[ae]n|girls?|boys?|guys?|gentlem[ae]n|bachelors?|bachelorettes?|business(?:m[ae]n|wom[ae]n))'

export const SEX: readonly Phrasing[] = [
  {
    id: 'sex-people',
    class: 'sex',
    source: 'act',
    severity: 'violation',
    patterns: [
      `${PEOPLE} {only}`,
      `only ${PEOPLE}(?=\\s*(?:[.,;!?)]|$)| (?:need|please|may|should|allowed))`,
      `no (?:females?|males?|men|women|girls|boys|guys|ladies|gentlemen)(?=\\s*(?:[.,;!?)]|$)| (?:and|or|allowed|please|need))`,
      '(?:male|female) {who}',
      '(?:single|working|professional|career|business) (?:wom[ae]n|m[ae]n|lad(?:y|ies)|gentlem[ae]n|moms?|mothers?|dads?|girls?|guys?)',
      `{ideal} {art}{adj}${PEOPLE}(?! (?:cave|apartment|suite|pad|unit|in law)|'s)`,
      "(?:man|guy|bachelor|woman|lady|gentleman)'s (?:home|house|apartment|paradise|dream|retreat)",
    ],
    reason: 'It says that the home is for one sex.',
    better: 'Say what the home has. “Bachelor apartment” or “mother-in-law suite” as the name of a kind of unit may stay.',
  },
]
