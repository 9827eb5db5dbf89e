import type { Phrasing } from '../phrasing.js'

const BETTER = 'Name what the home offers: “four bedrooms, a fenced yard, a playground across the street”.'
const USES =
  '(?! (?:rooms?|gatherings?|dinners?|meals?|movies?|games?|nights?|time|holidays?|reunions?|events?|brunch(?:es)?|breakfasts?|visits?|fun|sized|style|members?)|(?: (?:and|or) (?:friends|guests)))'
const GROUPS = `(?:famil(?:y|ies)${USES}|couples?|singles(?! tennis| match)|newly ?weds?|empty nesters?|retirees?|pensioners?|professionals?|seniors?|students?|adults?|parents?|grandparents?|millennials?|(?:single|mature|retired|elderly|older) (?:person|people|individuals?)|individuals?|(?:one )?persons?)`

export const FAMILIAL_STATUS: readonly Phrasing[] = [
  {
    id: 'familial-no-children',
    class: 'familial-status',
    source: 'memo',
    severity: 'violation',
    patterns: [
      'no (?:pets? (?:or|and) |smoking (?:or|and) |small |young )?{kids}',
      '(?:without|sans) {kids}',
      '(?:kids?|child|children|baby) (?:free|less)',
      'childless',
      '{kids} {deny}',
      "(?:not|un|isn't|never) ?(?:suitable|suited|appropriate|recommended|intended|designed|meant|ideal|safe)? ?for {art}{adj}{kids}",
      '(?:no more than|maximum(?: of)?|max|up to|at most|limit(?:ed to)?|only) {number} {kids}',
      '{kids} (?:over|under|above|below|older than|younger than|from|aged) {number}',
      '(?:{who}|buyers?) with (?:small |young |no )?{kids}',
      'pregnant(?: wom[ae]n| persons?| people)?',
    ],
    reason: 'It keeps out children or limits their number or ages.',
    better: BETTER,
  },
  {
    id: 'familial-adults',
    class: 'familial-status',
    source: 'memo',
    severity: 'violation',
    patterns: [
      'adults? (?:only|preferred|wanted)',
      'only adults',
      'adults? (?:building|communit(?:y|ies)|complex|living|park|section|residences?|environment|occupancy)',
      '(?:singles?|couples?|famil(?:y|ies)|retirees|professionals?|students?|empty nesters?) (?:only|preferred|wanted|desired)',
      '(?:mature|retired|elderly|childless) (?:(?:quiet|single|responsible|working) )?(?:couples?|persons?|people|individuals?|adults?|tenants?|buyers?|wom[ae]n|m[ae]n|professionals?|residents?)',
      '{ideal} {art}{adj}single (?:person|individual|occupant|adult)',
    ],
    reason: 'It prefers adults, couples, singles or families, and so a family status.',
    better: BETTER,
  },
  {
    id: 'familial-ideal-for',
    class: 'familial-status',
    source: 'catalogue',
    severity: 'violation',
    patterns: [
      `{ideal} {art}{adj}${GROUPS}`,
      `(?:home|house|apartment|condo|flat|place|property|retreat|neighbou?rhood|community|building) for {art}{adj}${GROUPS}`,
      `for {art}(?:young|mature|active|growing|busy|newly married) ${GROUPS}`,
      '(?:perfect|ideal|great|wonderful|excellent) (?:family|kids) (?:neighbou?rhood|community|area|street)',
      '(?:safe|great|perfect|ideal|fun) for {art}{adj}{kids}',
      'empty nesters?',
      'newly ?weds?',
      '(?:young|working|busy|single) professionals?',
      '(?:retirees?|seniors|families|couples|singles) (?:will|would) (?:love|enjoy|appreciate)',
      '(?:active|happy) retirees?',
      '(?:perfect|ideal|great|wonderful|lovely) (?:young |growing )?family (?:home|house)',
      '(?:raise|raising|start|starting|grow|growing) (?:a|your|their) (?:family|kids|children)',
      'bring (?:the|your) (?:kids|children|family)',
      'family (?:friendly|oriented) (?:neighbou?rhoods?|communit(?:y|ies)|area|street|building|block|complex)',
      '(?:kids?|child) (?:friendly) (?:neighbou?rhoods?|communit(?:y|ies)|area|street|building|block|complex)',
    ],
    reason: 'It says for whom the home is meant, and leaves out everybody else.',
    better: BETTER,
  },
  {
    id: 'familial-older-persons',
    class: 'familial-status',
    source: 'olderPersons',
    severity: 'caution',
    patterns: [
      'seniors? (?:only|preferred|welcome|housing|living|communit(?:y|ies)|citizens?|apartments?|complex)',
      '(?:ages? )?(?:50|55|60|62|65) ?\\+ (?:{area}|living|housing|building|residents?|park|only|active)',
      '(?:ages? )(?:50|55|60|62|65) ?\\+?',
      '(?:50|55|60|62|65) (?:and|or|&) (?:over|older|better|up|above|wiser)',
      'over (?:50|55|60|62) (?:{area}|living|housing|only|building)',
      'age restricted',
      'retirement (?:{area}|living|home|village)',
      'golden agers?',
      'active adults?',
    ],
    reason: 'Is this community exempt as housing for older persons? Only then may it be said.',
    better: 'If it is exempt, keep the words and say so in the reason; if not, leave them out.',
  },
]
