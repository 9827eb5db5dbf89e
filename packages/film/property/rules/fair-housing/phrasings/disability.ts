import type { Phrasing } from '../phrasing.js'

const ANIMALS = '(?:service|support|assistance|emotional support|comfort|guide) (?:animals?|dogs?|pets?)'
const PEOPLE =
  '(?:handicapped|disabled|disabilities|blind(?! (?:corner|spot|curve|side))|deaf|wheel ?chairs?(?! (?:ramp|access|accessible|lift|friendly))|wheelchair users?|mentally ill|mentally disabled|mentally handicapped|retarded|crippled|cripples|physically challenged|physically disabled|mobility impaired|impaired|invalids|aids|hiv)'

export const DISABILITY: readonly Phrasing[] = [
  {
    id: 'disability-excluded',
    class: 'disability',
    source: 'memo',
    severity: 'violation',
    patterns: [
      `no (?:[\\p{L}]+ (?:or|and) )?${PEOPLE}`,
      `(?:not|un|never|isn't|in) ?(?:suitable|suited|appropriate|recommended|intended|designed|meant|accessible)? ?(?:for|to) {art}(?:persons? with |people with )?${PEOPLE}`,
      `${PEOPLE}(?: (?:persons?|people|patients?|individuals?|tenants?|buyers?|users?))? {only}`,
      `${PEOPLE}(?: (?:or|and) [\\p{L}]+)? (?:persons?|people|patients?|individuals?) {deny}`,
      `{ideal} {art}(?:handicapped|disabled|blind|deaf) {who}`,
      '(?:crippled|cripples|retarded|retards|(?:aids|hiv) patients?)',
      'not (?:handicap|handicapped|disability|wheelchair) friendly',
      'mentally (?:ill|unstable)',
    ],
    reason: 'It shuts out people with a disability.',
    better: 'Describe the way in: “three steps to the front door”, “elevator to all floors”. Accessible features may always be named.',
  },
  {
    id: 'disability-able',
    class: 'disability',
    source: 'act',
    severity: 'violation',
    patterns: [
      'able bodied',
      'physically (?:fit|able|active) {who}',
      '(?:must|should|need to) be (?:healthy|physically fit|fit|mobile|able bodied|ambulatory)',
      '(?:healthy|physically fit|physically active|active) (?:active )?(?:persons?|people|folks?|individuals?|adults?|tenants?|residents?|couples?|buyers?)',
      'mentally (?:stable|sound|fit|healthy)',
      '(?:able to|capable of|can) (?:live|living) independently',
      'independent living only',
    ],
    reason: 'It asks for health or for abilities of the body or the mind.',
    better: 'Describe the terraces, stairs or trails, and leave the judgement to the reader.',
  },
  {
    id: 'disability-animals',
    class: 'disability',
    source: 'act',
    severity: 'violation',
    patterns: [
      `no (?:pets? (?:or|and|including) )?${ANIMALS}`,
      `(?:not|never|cannot|can't|don't|won't) (?:allow|accept|permit|take|welcome)(?:ed)? (?:pets? (?:or|and|including) )?${ANIMALS}`,
      `${ANIMALS} {deny}`,
    ],
    reason: 'Assistance animals are not pets; refusing them refuses people with a disability.',
    better: 'Say “no pets” if that is the rule, and nothing of assistance animals.',
  },
]
