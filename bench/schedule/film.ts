import { DocumentaryBrief } from '@reelwright/film/brief'

const SECTIONS = 9
const PLACES = ['harbor', 'tower', 'stairs', 'lamp', 'lens', 'rocks', 'village', 'archive', 'storm']
const paragraph = (title: string, place: string, n: number): string =>
  `In the year ${1700 + n * 3} the keeper of ${title} walked to the ${place} before the sun had risen over the water. ` +
  `He carried oil, a wick and a book in which every ship was written down by the hour. ` +
  `Nobody who passed the ${place} that winter forgot what they saw there.`

/** A documentary whose own script makes about so many scenes, its words and its pictures of its own. */
export const briefOf = (title: string, scenes: number): DocumentaryBrief => {
  const sections = Array.from({ length: Math.min(SECTIONS, scenes) }, (_, section) => {
    const count = Math.floor(scenes / SECTIONS) + (section < scenes % SECTIONS ? 1 : 0)
    const place = PLACES[section % PLACES.length] as string
    const paragraphs = Array.from({ length: count }, (_, n) => paragraph(title, place, section * 100 + n))
    return `## The ${place}\n\n${paragraphs.join('\n\n')}`
  })
  const ownScript = `# ${title}\n\n${sections.join('\n\n')}\n`
  // The smallest there is: takes are looked at before they are accepted, and that is not what is measured.
  const picture = { width: 320, height: 320, rate: { num: 24, den: 1 } }
  return DocumentaryBrief.parse({ format: 'documentary', topic: title, title, ownScript, picture })
}
