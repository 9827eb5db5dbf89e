import type { Phrasing } from '../phrasing.js'

const BETTER = 'Describe the house, its rooms and its land; leave out who lives in it or near it.'

export const RACE: readonly Phrasing[] = [
  {
    id: 'race-people',
    class: 'race',
    source: 'memo',
    severity: 'violation',
    patterns: [
      '(?:(?:non )?(?:white|black)|colou?red) (?:{who}|buyers?)',
      '(?:colou?red|white private|black private) {home}',
      '{race}s?(?: {who}| {home}| {area})',
      '(?:caucasians?|negro(?:es)?|coloreds|african americans)',
      'no (?:whites?|blacks?|asians?|{race}s?)(?=\\s*(?:[.,;!?)]|$)| (?:and|or|allowed|please|need|in))',
      '(?:whites?|blacks?|asians|people of colou?r) {only}',
      'people of colou?r',
    ],
    reason: 'It names a race or a color as that of residents, buyers or neighbors, which an ordinary reader takes for a preference.',
    better: BETTER,
  },
  {
    id: 'race-neighborhood',
    class: 'race',
    source: 'memo',
    severity: 'violation',
    patterns: [
      '(?:{mostly} )?(?:non )?(?:white|black|colou?red|brown) (?:neighbou?rhoods?|communit(?:y|ies)|area|district|enclave|suburb|part of town|side of town|school district|schools?|(?:residential )?developments?)',
      'racially (?:integrated|mixed|diverse|homogeneous)',
      'integrated (?:community|neighbou?rhood|area|building)',
      '(?:ethnic|minority|interracial) (?:{area}|{who})',
      '{mostly} {race}',
    ],
    reason: 'It describes a neighborhood by race, which indicates who is expected to live there.',
    better: BETTER,
  },
]
