import type { Timeline } from '@reelwright/film/timeline/timeline'
import type { QualityCheck } from '@reelwright/render/inspect/quality-report'
import type { FilmState } from './film-state.js'
import { fileNamed, type MasterName, renditionOf } from './masters.js'
import { variantOf } from './property/assemble-property.js'
import { checkUnbranded } from './property/unbranded.js'

/** Files that are given away together with a master. */
const BESIDE = ['master.mp4', 'captions.srt', 'captions.vtt', 'poster.jpg', 'contact-sheet.jpg']

/** What a format asks of a master beyond what every master is asked. `tags` are its container's. */
export const ownChecks = (film: FilmState, master: MasterName, timeline: Timeline, tags: readonly string[]): readonly QualityCheck[] => {
  const { brief } = film.project
  if (brief.format !== 'property' || variantOf(brief, renditionOf(film, master).variant).branding !== 'unbranded') return []
  const names = BESIDE.map((name) => fileNamed(name, master))
  return [checkUnbranded(film, timeline, tags, names)]
}
