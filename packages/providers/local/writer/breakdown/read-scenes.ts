import { splitSentences } from '@reelwright/film/language/sentences'
import { narrationOf, type Script } from '@reelwright/film/script'
import { extractPeople } from '../reading/extract-people.js'
import { extractQuotes } from '../reading/extract-quotes.js'
import type { Tongue } from '../reading/tongue.js'
import { type Cut, cutScenes } from './cut-scenes.js'
import { type DatedEntry, type Design, datedEntries, designsFor, keySentence } from './design-graphics.js'
import { countWords, detailPhrases, envision, pictorial, type Vision } from './picture-prompt.js'
import { worldOf } from './see-themes.js'

/** A scene's words with everything read out of them; `section` and `place` count from 0, `direction` is the author's. */
export type Reading = Cut & {
  readonly section: number
  readonly place: number
  readonly design?: Design
  readonly vision: Vision
  readonly direction?: string
}

/** Pictures that were shown within this many scenes are not shown again. */
const RECENT = 5

/** Reads the scenes one after another, as each depends on what was told and shown before it. */
export const readScenes = (script: Script, tongue: Tongue): Reading[] => {
  const film = script.sections.map(narrationOf).join('\n')
  const world = worldOf(`${script.title}\n${film}`, tongue)
  const inFilm = countWords(film, tongue)
  const readings: Reading[] = []
  const told: DatedEntry[] = []
  let lastNamed: string | undefined
  for (const [s, section] of script.sections.entries()) {
    const cuts = cutScenes(section, (sentence) => extractQuotes(sentence, tongue).length > 0)
    const notes = pictorial(section.notes)
    for (const [place, cut] of cuts.entries()) {
      // Several directions of a section are spread over its scenes in their order.
      const direction = notes.find((_, n) => Math.floor((n * cuts.length) / notes.length) === place)
      const recent = readings.slice(-RECENT).map(({ vision }) => vision.picture)
      const vision = envision(cut.narration, direction === undefined ? [] : [direction], world, readings.length, recent, tongue)
      lastNamed = extractPeople(cut.narration, tongue).at(-1)?.name ?? lastNamed
      const design = designsFor(cut.narration, tongue, told, lastNamed)[0] ?? keySentence(splitSentences(cut.narration))
      told.push(...datedEntries(cut.narration, tongue))
      readings.push({
        ...cut,
        section: s,
        place,
        vision: { ...vision, detail: detailPhrases(cut.narration, inFilm, tongue) },
        ...(design ? { design } : {}),
        ...(direction ? { direction } : {}),
      })
    }
  }
  return readings
}
