import { type Fault, refuse } from '@reelwright/film/fault'
import type { FilmState } from '@reelwright/studio/formats/film-state'
import { openFindings } from '@reelwright/studio/formats/property/fair-housing'

/** What fair housing flags in a film's words, with the way out: better words, or a person's answer. */
export const flaggedFault = (film: FilmState): Fault => {
  const findings = openFindings(film)
  const lines = findings.map(
    ({ id, where, words, reason, better, source }) => `  “${words}” in ${where}: ${reason} Better: ${better} (${source}) [${id}]`,
  )
  const [first] = findings
  return refuse(
    'FAIR_HOUSING',
    `The words of this film may offend fair-housing law; reword them, or answer for each with --override '${first?.id ?? 'finding'}=your reason', which is kept with the film:\n${lines.join('\n')}`,
    { field: first?.where, given: first?.words },
  )
}
