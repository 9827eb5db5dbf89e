import { variantName, variantsOf } from '@reelwright/film/property/brief'
import type { Timeline } from '@reelwright/film/timeline/timeline'
import { keyOf } from '../canonical.js'
import type { Assembled } from './assembled.js'
import { assembleDocumentary } from './documentary/assemble-documentary.js'
import type { FilmState } from './film-state.js'
import { assembleProperty } from './property/assemble-property.js'
import { propertyBrief } from './property/brief-of.js'
import { type Rendition, renditionNamed } from './rendition.js'

/** Names one of a film's masters: the part that sets its files' names apart, empty where there is one master only. */
export type MasterName = string

/** How films of a format become timelines. A pure function of storyboard, chosen takes and edits. */
export type Masters = {
  readonly namesOf: (film: FilmState) => readonly MasterName[]
  readonly assemble: (film: FilmState, master: MasterName, without?: 'music') => Assembled
}

const MASTERS: Readonly<Record<FilmState['project']['format'], Masters>> = {
  documentary: { namesOf: () => [''], assemble: (film, _, without) => assembleDocumentary(film, without) },
  property: { namesOf: ({ project }) => variantsOf(propertyBrief(project.brief)).map(variantName), assemble: assembleProperty },
}

/** The film's own masters, as its brief says. */
export const mastersOf = (film: FilmState): readonly MasterName[] => MASTERS[film.project.format].namesOf(film)

export const renditionOf = ({ project }: FilmState, master: MasterName): Rendition => renditionNamed(master, project.brief)

const assembleAnew = (film: FilmState, master: MasterName, without?: 'music'): Assembled => {
  const { variant, captions } = renditionOf(film, master)
  const assembled = MASTERS[film.project.format].assemble(film, variant, without)
  return { ...assembled, timeline: { ...assembled.timeline, captions } }
}

const assembled = new WeakMap<FilmState, Map<string, Assembled>>()

/** A state is never changed, so what was assembled from it once holds for as long as it is there. */
export const assembleFilm = (film: FilmState, master: MasterName, without?: 'music'): Assembled => {
  const known = assembled.get(film) ?? new Map<string, Assembled>()
  assembled.set(film, known)
  const name = `${master} ${without ?? ''}`
  const found = known.get(name) ?? assembleAnew(film, master, without)
  known.set(name, found)
  return found
}

export const timelineOf = (film: FilmState, master: MasterName, without?: 'music'): Timeline => assembleFilm(film, master, without).timeline

/** Names everything that shapes a master: the timeline and how it is to be made. */
export const masterKey = (film: FilmState, master: MasterName): string => {
  const { quality, captions } = renditionOf(film, master)
  return keyOf({ timeline: timelineOf(film, master), quality, captions, version: 1 })
}

/** What the steps of a master are about: the film where there is one master, its name otherwise. */
export const subjectOf = (film: FilmState, master: MasterName): string => master || film.project.id

export const masterOfSubject = (film: FilmState, subject: string): MasterName =>
  subject === film.project.id ? (mastersOf(film)[0] ?? '') : subject

/** `master.mp4` or `master-9x16.mp4`. */
export const fileNamed = (name: string, master: MasterName): string => (master ? name.replace(/(?=\.\w+$)/, `-${master}`) : name)
