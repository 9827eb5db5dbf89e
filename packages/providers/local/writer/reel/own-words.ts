import { readScript } from '@reelwright/film/documentary/read-script'
import type { PropertyBrief } from '@reelwright/film/property/brief'
import { type PhotoFacts, ROOMS } from '@reelwright/film/property/photo'
import { placeName } from '@reelwright/film/property/plan/tour'
import type { Script, ScriptSection } from '@reelwright/film/script'
import { roomsSeen } from './rooms-seen.js'

const ENDS = ['opening', 'facts', 'closing', 'closing-branded', 'closing-unbranded']

/** The section a heading names, `Living room` or `bedrooms` as well as `living`; undefined for any other heading. */
const placeOf = (heading: string): string | undefined => {
  const plain = heading.trim().toLowerCase()
  return ENDS.find((end) => end === plain) ?? ROOMS.find((room) => [room, `${room}s`, placeName(room).toLowerCase()].includes(plain))
}

/** Where the paragraph at a place among all of them belongs: the ends first, then the rooms evenly in the order of the tour. */
const spread = (at: number, count: number, rooms: readonly string[]): string => {
  if (at === 0) return 'opening'
  if (at === count - 1) return 'closing'
  return rooms[Math.floor(((at - 1) * rooms.length) / (count - 2))] ?? 'opening'
}

/**
 * A person's own words as a script, every word kept and in their order: a paragraph a scene. Headings that name a place
 * are obeyed; paragraphs under none of these are spread over opening, rooms and closing.
 * @throws SCRIPT_EMPTY, SCRIPT_TOO_LONG, SCRIPT_NOT_TEXT
 */
export const ownWords = (text: string, brief: PropertyBrief, photos: readonly PhotoFacts[]): Script => {
  // A first heading that names a place is no title.
  const headed = text.replace(/^#(?=[ \t]+(.+)$)/gm, (mark, heading: string) => (placeOf(heading) === undefined ? mark : '##'))
  const { script } = readScript(headed, { language: brief.language })
  const rooms = roomsSeen(brief, photos).map(({ room }) => room)
  const named = script.sections.some(({ name }) => placeOf(name) !== undefined)
  const all = script.sections.flatMap(({ name, paragraphs, notes }) =>
    paragraphs.map((paragraph, i) => ({ name, paragraph, notes: i === 0 ? notes : [] })),
  )
  const sections: ScriptSection[] = []
  for (const [at, { name, paragraph, notes }] of all.entries()) {
    const place = placeOf(name) ?? (named ? (at === 0 ? 'opening' : name) : spread(at, all.length, rooms))
    const last = sections.at(-1)
    if (last?.name === place)
      sections[sections.length - 1] = { ...last, paragraphs: [...last.paragraphs, paragraph], notes: [...last.notes, ...notes] }
    else sections.push({ name: place, paragraphs: [paragraph], notes })
  }
  return { ...script, title: brief.title ?? script.title, sections }
}
