import type { PropertyBrief } from '@reelwright/film/property/brief'
import { ribbonOf } from '@reelwright/film/property/listing'
import type { PhotoFacts, Room } from '@reelwright/film/property/photo'
import { brandFinder } from '@reelwright/film/property/plan/brand-words'
import { spokenBudget } from '@reelwright/film/property/plan/spoken-budget'
import { roomWeight } from '@reelwright/film/property/plan/tour'
import { checkFairHousing } from '@reelwright/film/property/rules/fair-housing/check-fair-housing'
import { STYLES } from '@reelwright/film/property/styles/list'
import type { Forms } from '@reelwright/film/property/styles/phrase-book'
import { spokenWords } from '@reelwright/film/script'
import { type Line, linesOf } from './choose-line.js'
import { type Draft, filled, type Placed, saidIn, secondsOf, withLines } from './draft.js'
import { featuresOfRooms } from './features-of-rooms.js'
import { knownSlots } from './known-slots.js'
import type { NamedFeature } from './name-feature.js'
import type { bookFor } from './phrases/book-for.js'
import type { Slots } from './phrases/fill-form.js'
import { quoteDescription } from './quote-description.js'
import { type RoomSeen, roomsSeen, unnamedPhotos } from './rooms-seen.js'
import type { Tongue } from './tongues/tongue.js'

/** Shares of the budget that the film's ends may take before they are said more briefly. */
const ENDS = { opening: 0.2, closing: 0.15, name: 0.16 } as const
/** Seconds in which an end can be said at all. */
const SHORT_END = 2.8
const SUMMARY = 0.25
/** Share of the budget above which words are not sought any longer. */
const ENOUGH = 0.8
/** From so many photos of places without a name on, the house's own facts are told over them rather than all at the end. */
const SPREAD = 3
/** Rooms whose photos say little in words when nothing is known of them. */
const QUIET: readonly Room[] = ['aerial', 'exterior', 'detail', 'plan', 'twilight', 'entry']
const INSIDE: readonly Room[] = ['living', 'dining', 'kitchen', 'bedroom', 'bathroom', 'office']
const GROUNDS: readonly Room[] = ['outdoor', 'aerial', 'exterior']

/**
 * The words of a reel from what is known and seen, as lines placed in sections. What matters most is said first while
 * there is room: where it is, how to see it, who sells it, its facts, its rooms, then what else is in them.
 */
export const writeReel = (
  brief: PropertyBrief,
  photos: readonly PhotoFacts[],
  { book, rhythm }: ReturnType<typeof bookFor>,
  tongue: Tongue,
): Draft => {
  const { listing, speech } = brief
  const style = STYLES[brief.style].words
  const rooms = roomsSeen(brief, photos)
  const slots = knownSlots(brief, rooms, tongue)
  const features = featuresOfRooms(rooms, listing.features, tongue)
  const seed = `${listing.address}/${brief.style}`
  const budget = spokenBudget(brief).seconds
  const names = brandFinder(brief)
  const told = new Set<NamedFeature>()
  let draft: Draft = { lines: [] }
  /** Beds and baths are counted once: of rooms only while no sum of them is said. */
  let counted: Slots = {}

  const clean = ({ sentences }: Line): boolean =>
    checkFairHousing(
      sentences.map((text) => ({ where: 'script', text })),
      brief.rules,
    ).length === 0
  const lines = (forms: Forms, extra: Slots = {}): readonly Line[] =>
    linesOf(forms, { ...slots, ...counted, ...extra }, saidIn(draft), seed, rhythm).filter(clean)
  const unnamed = (line: Line): boolean => !line.sentences.some(names)

  /** Says the first line that fits; false where none does. */
  const say = (candidates: readonly Line[], place: Omit<Placed, keyof Line>, most = budget): boolean => {
    for (const line of candidates.filter(unnamed)) {
      if (secondsOf(line.sentences, speech) > most) continue
      const next = withLines(draft, [{ ...line, ...place }], brief)
      if (!next) continue
      draft = next
      return true
    }
    return false
  }
  const fitsShare = (line: Line, share: number): boolean => secondsOf(line.sentences, speech) <= Math.max(share * budget, SHORT_END)
  /** Those within a share of the budget in their order, then the others, shortest first. */
  const within = (candidates: readonly Line[], share: number): readonly Line[] => {
    const seconds = (line: Line): number => secondsOf(line.sentences, speech)
    const fits = (line: Line): boolean => fitsShare(line, share)
    return [...candidates.filter(fits), ...candidates.filter((line) => !fits(line)).toSorted((a, b) => seconds(a) - seconds(b))]
  }

  const sayEnds = (): void => {
    say(within(lines(book.opening[ribbonOf(listing)]), ENDS.opening), { section: 'opening', rank: 0 })
    const visits = lines(book.visit).filter((line) => fitsShare(line, ENDS.closing))
    const invited = slots.when !== undefined && say(visits, { section: 'closing', rank: 3 })
    if (!invited) say(within(lines(book.closing[listing.status]), ENDS.closing), { section: 'closing', rank: 3 })
    if (slots.agent === undefined) return
    const branded = within(lines(book.branded), ENDS.name)
    for (const line of branded) {
      const words = spokenWords(line.sentences.join(' '))
      const near = (other: Line): number => Math.abs(spokenWords(other.sentences.join(' ')) - words)
      const other = lines(book.unbranded)
        .filter(unnamed)
        .toSorted((a, b) => near(a) - near(b))[0]
      if (!other) return
      const pair = [
        ...(brief.brandings.includes('branded') ? [{ ...line, section: 'closing-branded', rank: 0 }] : []),
        ...(brief.brandings.includes('unbranded') ? [{ ...other, section: 'closing-unbranded', rank: 0 }] : []),
      ]
      const next = withLines(draft, pair, brief)
      if (!next) continue
      draft = next
      return
    }
  }

  const saySummary = (): void => {
    const known = [slots.beds, ...tongue.baths(listing.baths ?? 0), slots.area].filter((fact) => fact !== undefined)
    // One fact of several alone sounds like a slip, but stands well as a caption.
    const least = speech === 'silent' ? 1 : Math.min(2, known.length)
    for (let most = known.length; most > 0 && most >= least; most--)
      if (say(lines(book.summary, { facts: tongue.list(known.slice(0, most)) }), { section: 'facts', rank: 1 }, SUMMARY * budget)) {
        counted = { beds: undefined, baths: undefined }
        return
      }
  }

  /** One to so many of the things, most first. */
  const sayThings = (
    forms: Forms,
    things: readonly NamedFeature[],
    place: Omit<Placed, keyof Line>,
    extra: Slots = {},
    limit = budget,
  ): boolean => {
    for (let most = Math.min(things.length, style.things); most > 0; most--) {
      const some = things.slice(0, most)
      if (!say(lines(forms, { ...extra, features: tongue.list(some.map(({ text }) => text)) }), place, limit)) continue
      for (const thing of some) told.add(thing)
      return true
    }
    return false
  }
  const untold = (room: Room, whole: boolean): readonly NamedFeature[] =>
    (features.of.get(room) ?? []).filter((thing) => thing.whole === whole && !told.has(thing))
  const many = ({ room, photos: shown }: RoomSeen): boolean =>
    shown > 1 || (room === 'bedroom' && (listing.beds ?? 0) > 1) || (room === 'bathroom' && (listing.baths ?? 0) >= 2)

  /** As long as its share of what is left allows; where nothing is so short, as long as there is room for. */
  const sayRoom = (seen: RoomSeen, left: number): void => {
    const forms = book.rooms[seen.room]
    const place = { section: seen.room, rank: 0 }
    const extra = { room: tongue.room(seen.room, many(seen)) }
    const own = [...(forms?.seen ?? []), ...(INSIDE.includes(seen.room) ? book.seen : [])]
    const rest = (1 - filled(draft, brief)) * budget
    const share = (1.5 * rest) / Math.max(1, Math.min(left, Math.round(rest / style.roomSeconds)))
    for (const limit of [share, budget]) {
      if (sayThings(own, untold(seen.room, false), place, extra, limit)) return
      if (sayThings(book.alone, untold(seen.room, true).slice(0, 1), place, {}, limit)) return
      if (say(lines(forms?.plain ?? [], extra), place, limit)) return
    }
  }
  const sayMore = (seen: RoomSeen): void => {
    const place = { section: seen.room, rank: 1, apart: seen.photos > 1 }
    if (!draft.lines.some(({ section }) => section === seen.room)) return
    if (!sayThings(book.more, untold(seen.room, false), place)) sayThings(book.alone, untold(seen.room, true).slice(0, 1), place)
  }

  const worth = ({ room }: RoomSeen): number => {
    const things = features.of.get(room)?.length ?? 0
    return roomWeight(room) + (things > 0 ? 0.3 : QUIET.includes(room) ? -0.6 : 0)
  }
  // In a short film the house is seen from outside while it is named, and there is no time for more words there.
  const order = rooms.filter(({ room }) => room !== 'exterior' || brief.length > 30).toSorted((a, b) => worth(b) - worth(a))

  sayEnds()
  saySummary()
  for (const [at, seen] of order.slice(0, 3).entries()) sayRoom(seen, order.length - at)
  const forms = ribbonOf(listing) === 'price-reduced' ? book.reduced : book.price
  const spread = unnamedPhotos(brief, photos) >= SPREAD
  say(lines(forms), spread ? { section: 'other', rank: 2, apart: true } : { section: 'closing', rank: 2 })
  for (const [at, seen] of order.slice(3).entries()) sayRoom(seen, order.length - 3 - at)
  say(lines(book.year), { section: 'opening', rank: 2 })
  say(lines(book.lot), { section: rooms.find(({ room }) => GROUNDS.includes(room))?.room ?? 'opening', rank: 3 })
  for (const seen of order) sayMore(seen)
  const sayListed = (loose: readonly string[], section: string): number => {
    for (let most = loose.length; most > 0; most--)
      if (say(lines(book.listed, { listed: loose.slice(0, most).join(', ') }), { section, rank: 1, apart: true })) return most
    return 0
  }
  const loose = features.house.map(({ text }) => text)
  if (spread) for (let at = 0, taken = 1; at < loose.length && taken > 0; at += taken) taken = sayListed(loose.slice(at, at + 2), 'other')
  else sayListed(loose.slice(0, 4), 'closing')
  if (slots.when !== undefined && filled(draft, brief) < ENOUGH) say(lines(book.closing[listing.status]), { section: 'closing', rank: 4 })
  if (brief.language.startsWith('en') && filled(draft, brief) < ENOUGH)
    for (const { room, sentence } of quoteDescription(listing, rooms))
      say([{ form: sentence, sentences: [sentence] }].filter(clean), { section: room, rank: 2, apart: true })
  return draft
}
