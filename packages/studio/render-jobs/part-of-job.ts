import type { RenderJobRow } from '@reelwright/data/tables/render-jobs'
import type { StepRow } from '@reelwright/data/tables/steps'
import { type FilmState, outputNamed } from '../formats/film-state.js'
import { fileNamed, masterKey, mastersOf, renditionOf, subjectOf } from '../formats/masters.js'

/** One thing a render job waits for. `weight` is its usual share of the work. */
export type Part = {
  readonly master: string
  readonly key: string
  readonly done: boolean
  readonly step: StepRow | undefined
  readonly weight: number
}

/** What is made of each master, by which step, and the file that is there when it is done; weights from runs of whole films. */
const MADE = [
  { kind: 'render-master', name: 'master.mp4', weight: 0.8 },
  { kind: 'inspect-master', name: 'quality.json', weight: 0.14 },
  { kind: 'write-files', name: 'contact-sheet.jpg', weight: 0.06 },
] as const
const STEMS = { kind: 'render-stems', name: 'stem-picture.mp4', weight: 0.5 } as const

/** Whether the film, as it is now, has a master of this name. */
export const hasMaster = (film: FilmState, master: string): boolean => mastersOf(film).includes(renditionOf(film, master).variant)

/** All that a render job waits for, of the film as it is now. The film has to be far enough to be assembled. */
export const partsOfJob = (film: FilmState, { masters, stems }: Pick<RenderJobRow, 'masters' | 'stems'>): readonly Part[] =>
  masters.flatMap((master) => {
    const key = masterKey(film, master)
    const subject = subjectOf(film, master)
    return [...MADE, ...(stems ? [STEMS] : [])].map(({ kind, name, weight }) => ({
      master,
      key,
      weight,
      done: outputNamed(film, fileNamed(name, master), key) !== undefined,
      step: film.steps.find((step) => step.kind === kind && step.subject === subject && step.key === key),
    }))
  })
