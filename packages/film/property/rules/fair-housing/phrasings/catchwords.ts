import type { Phrasing } from '../phrasing.js'

const better = 'Say what is meant: “twelve homes behind one gate”, “a club with open membership”.'

export const CATCHWORDS: readonly Phrasing[] = [
  {
    id: 'catchword-restricted',
    class: 'race',
    source: 'catalogue',
    severity: 'caution',
    patterns: ['(?:restricted|exclusive|segregated) (?:{area})', 'private (?:communit(?:y|ies)|neighbou?rhood|enclave|section)'],
    reason: 'A catchword that has stood for “not for everybody” in housing advertisements.',
    better,
  },
  {
    id: 'catchword-approval',
    class: 'race',
    source: 'catalogue',
    severity: 'caution',
    patterns: [
      'membership approval',
      '(?:right|certain|same|proper) (?:kind|sort|type)s? of (?:{who})',
      'traditional (?:neighbou?rhood|community|values|famil(?:y|ies))(?! (?:room|development))',
    ],
    reason: 'It hints that somebody decides who fits in.',
    better,
  },
]
