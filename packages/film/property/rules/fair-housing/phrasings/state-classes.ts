import type { Phrasing } from '../phrasing.js'

const AID =
  '(?:section (?:8|eight)|(?:housing )?vouchers?|welfare(?: recipients?)?|(?:government|public|housing|rental) (?:assistance|aid|subsid(?:y|ies))|ssi|ssdi|hud)'

/** Classes that states add; each is looked for only where the profile names its class. */
export const STATE_CLASSES: readonly Phrasing[] = [
  {
    id: 'income-source',
    class: 'source-of-income',
    source: 'california',
    severity: 'violation',
    patterns: [
      `no ${AID}(?! of)`,
      `${AID}(?: {who}| holders?)? {deny}`,
      `(?:not|never|don't|won't|cannot|can't) (?:accept|take|allow|participate in) ${AID}`,
      '(?:must|should|need to) (?:have a job|be employed|work)',
      '(?:employed|working) (?:persons?|people|tenants?|renters?|buyers?|applicants?|individuals?|couples?)(?: only)?',
    ],
    reason: 'It turns away a lawful source of income.',
    better: 'Leave out where the money comes from; the price says enough.',
  },
  {
    id: 'marital-people',
    class: 'marital-status',
    source: 'california',
    severity: 'violation',
    patterns: [
      '(?:married|unmarried|divorced|widowed|engaged|unwed) (?:couples?|persons?|people|individuals?|tenants?|buyers?|wom[ae]n|m[ae]n)',
      '(?:divorcees?|widows?|widowers?) {only}',
      'must be married',
    ],
    reason: 'It prefers or refuses people by whether they are married.',
    better: 'Describe the rooms instead of who shares them.',
  },
  {
    id: 'orientation-people',
    class: 'sexual-orientation',
    source: 'california',
    severity: 'violation',
    patterns: [
      '(?:gay|lesbian|lgbtq?|straight|heterosexual|homosexual|queer) (?:{who}|{area})',
      '(?:gays|lesbians|homosexuals|heterosexuals|transgenders?|transsexuals?)',
      'no (?:gays?|lesbians?|transgender|trans)(?=\\s*(?:[.,;!?)]|$)| )',
    ],
    reason: 'It names a sexual orientation or a gender identity of residents or neighbors.',
    better: 'Describe the property and the places around it.',
  },
  {
    id: 'age-people',
    class: 'age',
    source: 'newYork',
    severity: 'violation',
    patterns: [
      '(?:under|over|below|above) \\d{2} (?:only|preferred|wanted|need)',
      '(?:tenants?|buyers?|persons?|people|adults?|renters?) (?:aged?|between) \\d{2} (?:to|and|through|or)? ?\\d{2}',
      'no (?:one|body|{who}) (?:over|under|older than|younger than) (?:the age of )?\\d{2}',
    ],
    reason: 'It sets an age.',
    better: 'Leave ages out unless the community is exempt as housing for older persons.',
  },
]
