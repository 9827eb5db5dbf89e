import type { ProjectFile } from '@reelwright/contract/project-file'
import { newestFirst } from './files-of-master.js'

/** Where a film goes, and which of its masters fits there best. */
type Place = { readonly name: string; readonly aspects: readonly string[]; readonly unbranded: boolean }

const PLACES: readonly Place[] = [
  { name: 'Instagram', aspects: ['9x16', '1x1'], unbranded: false },
  { name: 'TikTok', aspects: ['9x16'], unbranded: false },
  { name: 'Facebook', aspects: ['1x1', '16x9', '9x16'], unbranded: false },
  { name: 'YouTube', aspects: ['16x9', '9x16'], unbranded: false },
  { name: 'MLS', aspects: ['16x9', '1x1', '9x16'], unbranded: true },
]

export type Publishing = { readonly name: string; readonly master: ProjectFile; readonly text: string }

/** The texts of a `description.txt`, each under the heading it stands under: `## Instagram`. */
export const textsIn = (description: string): ReadonlyMap<string, string> =>
  new Map(
    description
      .split(/^## /m)
      .slice(1)
      .map((part) => {
        const end = part.indexOf('\n')
        return [part.slice(0, end).trim(), part.slice(end).trim()] as const
      }),
  )

export const newestNamed = (files: readonly ProjectFile[], name: string): ProjectFile | undefined =>
  files.filter((file) => file.name === name).sort(newestFirst)[0]

/** Places a property film can be taken to now: those that have both a master and words. */
export const placesOf = (files: readonly ProjectFile[], branded: string, unbranded: string): readonly Publishing[] =>
  PLACES.flatMap(({ name, aspects, unbranded: plain }) => {
    const names = aspects.map((aspect) => `master-${aspect}${plain ? '-unbranded' : ''}.mp4`)
    const master = names.map((each) => newestNamed(files, each)).find(Boolean)
    const text = textsIn(plain ? unbranded : branded).get(name)
    return master && text ? [{ name, master, text }] : []
  })

/** What goes under a documentary: its title, and chapters as YouTube reads them. */
export const documentaryPlace = (files: readonly ProjectFile[], title: string, chapters: string): readonly Publishing[] => {
  const master = newestNamed(files, 'master.mp4')
  return master ? [{ name: 'YouTube', master, text: [title, chapters.trim()].filter(Boolean).join('\n\n') }] : []
}
