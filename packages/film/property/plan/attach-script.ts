import { type Script, type Sentence, spokenWords } from '../../script.js'
import type { Room } from '../photo.js'
import { ROOMS } from '../photo.js'
import { FIGURES_RANK, placeName, tourRank } from './tour.js'

/** A stretch that words can be spoken over. */
export type Target = { readonly role: 'hero' | 'photo' | 'figure' | 'closing'; readonly room?: Room; readonly weight: number }

type Paragraph = {
  readonly sentences: readonly Sentence[]
  readonly about: Room | 'opening' | 'closing' | undefined
  readonly middle: number
}

/** What a section is about by its name: a room, or the film's ends; a person's own headings may be neither. */
const aboutOf = (name: string): Paragraph['about'] => {
  const plain = name.trim().toLowerCase()
  if (plain === 'opening' || plain === 'closing') return plain
  return ROOMS.find((room) => room === plain || `${room}s` === plain || placeName(room).toLowerCase() === plain)
}

/** The rooms that have a section of their own. */
export const roomsSpokenOf = ({ sections }: Script): ReadonlySet<Room> =>
  new Set(sections.map(({ name }) => aboutOf(name)).filter((about) => about !== undefined && about !== 'opening' && about !== 'closing'))

const middles = (sizes: readonly number[]): readonly number[] => {
  const total = sizes.reduce((sum, size) => sum + size, 0) || 1
  let passed = 0
  return sizes.map((size) => {
    passed += size
    return (passed - size / 2) / total
  })
}

const paragraphsOf = (script: Script): readonly Paragraph[] => {
  const found = script.sections.flatMap(({ name, paragraphs }) =>
    paragraphs.filter((sentences) => sentences.length > 0).map((sentences) => ({ sentences, about: aboutOf(name) })),
  )
  const sizes = middles(found.map(({ sentences }) => spokenWords(sentences.map(({ text }) => text).join(' '))))
  return found.map((paragraph, i) => ({ ...paragraph, middle: sizes[i]! }))
}

const ELSEWHERE = 4
const STACKED = 1
/** In a film full of words they can only be spread evenly, wherever their places are. */
const CROWDED = 40

/** How badly a paragraph stands over a target: 0 over the first scene of its place, more the farther from it. */
const misfit = ({ about, middle }: Paragraph, targets: readonly Target[], at: number, centre: number): number => {
  const target = targets[at]!
  if (about === undefined) return 6 * Math.abs(middle - centre)
  if (about === 'opening') return at === 0 ? 0 : ELSEWHERE + at
  if (about === 'closing') return at === targets.length - 1 ? 0 : ELSEWHERE + (targets.length - 1 - at)
  if (target.role === 'photo' && target.room === about)
    return 0.15 * (at - targets.findIndex(({ room, role }) => role === 'photo' && room === about))
  if (target.role === 'hero' && target.room === about) return 0.4
  const rank = target.room === undefined ? FIGURES_RANK : tourRank(target.room)
  return ELSEWHERE + 0.3 * Math.abs(rank - tourRank(about)) + (target.role === 'photo' ? 0 : 1)
}

/**
 * The sentences spoken over each target: every paragraph once, in the script's order, over the first scene of its place
 * where the order allows, later paragraphs of a place over its later scenes, and over the nearest fitting scene where
 * the film does not show the place. `fullness` is the share of the film that is spoken over. The best of all orders that never turn back (dynamic programming).
 */
export const attachScript = (script: Script, targets: readonly Target[], fullness: number): readonly (readonly Sentence[])[] => {
  const paragraphs = paragraphsOf(script)
  const centres = middles(targets.map(({ weight }) => weight))
  const crowding = CROWDED * Math.max(0, fullness - 0.6)
  const costs: number[][] = []
  const from: number[][] = []
  for (const [p, paragraph] of paragraphs.entries()) {
    const row = targets.map((_, t) => misfit(paragraph, targets, t, centres[t]!) + crowding * Math.abs(paragraph.middle - centres[t]!))
    const before = costs[p - 1]
    if (!before) {
      costs.push(row)
      from.push(row.map(() => -1))
      continue
    }
    let best = 0
    const came = row.map((_, t) => {
      if (t > 0 && before[t - 1]! < before[best]!) best = t - 1
      // One paragraph a scene reads best; stacking has to be worth it.
      return t === 0 || before[t]! + STACKED < before[best]! ? t : best
    })
    costs.push(row.map((cost, t) => cost + before[came[t]!]! + (came[t] === t ? STACKED : 0)))
    from.push(came)
  }
  const attached: Sentence[][] = targets.map(() => [])
  const last = costs.at(-1)
  if (!last) return attached
  let t = last.indexOf(Math.min(...last))
  for (let p = paragraphs.length - 1; p >= 0; p--) {
    attached[t]!.unshift(...paragraphs[p]!.sentences)
    t = from[p]![t]!
  }
  return attached
}
