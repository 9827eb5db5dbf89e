import { type FoundField, foundAt } from './found-field.js'
import { firstOf, type Labelled } from './read-labels.js'

const YEAR =
  /\b(?:(?:re)?built(?: in)?|year ?built|yr\.? ?(?:built|blt)|constructed(?: in)?|construction(?: year)?|circa|c\.|baujahr|construite? en|année de construction|construida en|año de construcción|erbaut|vintage)\s*:?\s*(?:in |circa |c\. ?)?(1[5-9]\d\d|20\d\d)\b/i

/** The year in which the house was built. */
export const readYear = (text: string, labelled: readonly Labelled[]): readonly FoundField[] => {
  const beside = firstOf(labelled, ['year'], ({ value, from }) => {
    const year = /^(?:in |circa |c\. ?)?(1[5-9]\d\d|20\d\d)(?!\d|[,.]\d)/i.exec(value)?.[1]
    return year === undefined ? undefined : foundAt('year', Number(year), from)
  })
  if (beside) return [beside]
  const match =
    YEAR.exec(text) ??
    /\b(1[6-9]\d\d|20\d\d)[- ]built\b/i.exec(text) ??
    /\ba (1[6-9]\d\d|20\d\d) (?:\w+ ){0,2}(?:home|house|craftsman|colonial|victorian|bungalow|cottage|ranch)\b/i.exec(text)
  return match ? [foundAt('year', Number(match[1]), match[0])] : []
}
