import type { Graphic, Scene, Storyboard } from '../../storyboard.js'
import type { PropertyBrief } from '../brief.js'
import { openHouseText, priceText } from '../plan/listing-facts.js'
import { wordsFor } from '../plan/words.js'
import { partOutdated, type SaleChange } from './part-outdated.js'
import { type ReissuedWords, ribbonOfSale, type Sale, saleOf } from './sale.js'

export const changeOf = ({ listing, language }: Pick<PropertyBrief, 'listing' | 'language'>, was: Sale): SaleChange => ({
  was,
  now: saleOf(listing),
  currency: listing.currency,
  language,
})

/** Whole texts of cards that say where the sale stands, and what they say now. */
const newWords = ({ was, now, currency, language }: SaleChange): ReadonlyMap<string, string> => {
  const { ribbons } = wordsFor(language)
  const prices = was.price === undefined || now.price === undefined ? [] : [was.price, now.price]
  const [before, after] = prices.map((price) => priceText(price, currency, language))
  return new Map([
    [ribbons[ribbonOfSale(was)], ribbons[ribbonOfSale(now)]],
    ...(before !== undefined && after !== undefined ? [[before, after] as const] : []),
  ])
}

const reworded = (value: unknown, words: ReadonlyMap<string, string>): unknown => {
  if (typeof value === 'string') return words.get(value) ?? value
  if (Array.isArray(value)) return value.map((part) => reworded(part, words))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, reworded(part, words)]))
}

/** The dates of an open-house card that are still to come; undefined when none is. */
const openHouseNow = ({ kind, params }: Graphic, { now, language }: SaleChange): Graphic | undefined => {
  const ahead = now.status === 'SOLD' ? [] : now.openHouses.map((house) => openHouseText(house, language))
  const when = (params.when as readonly string[]).filter((text) => ahead.includes(text))
  return when.length === 0 ? undefined : { kind, params: { ...params, when } }
}

/** A card as it reads now; undefined when it has nothing left to say. */
const reissuedGraphic = (graphic: Graphic, change: SaleChange): Graphic | undefined => {
  if (graphic.kind === 'openHouse') return openHouseNow(graphic, change)
  const params = reworded(graphic.params, newWords(change)) as Graphic['params']
  if (graphic.kind === 'ribbon') return { kind: 'ribbon', params: { ...params, ribbon: ribbonOfSale(change.now) } }
  return { kind: graphic.kind, params }
}

/** A scene with its cards as they read now. Its words stay: they are recorded, and `partOutdated` says which of them to leave out. */
export const reissuedScene = (scene: Scene, change: SaleChange): Scene => ({
  ...scene,
  overlays: scene.overlays.flatMap((graphic) => reissuedGraphic(graphic, change) ?? []),
})

/** What of a text is said: all of it, or what is still true where the rest is to be silent. */
export const saidNow = (text: string, change: SaleChange, words: ReissuedWords): string =>
  words === 'kept'
    ? text
    : partOutdated(text, change)
        .kept.map(({ from, to }) => text.slice(from, to))
        .join(' ')

/** The storyboard as the reissued film shows and says it. */
export const reissuedStoryboard = <Board extends Storyboard>(storyboard: Board, change: SaleChange, words: ReissuedWords): Board => ({
  ...storyboard,
  sections: storyboard.sections.map((section) => ({
    ...section,
    scenes: section.scenes.map((scene) => ({
      ...reissuedScene(scene, change),
      narration: saidNow(scene.narration, change, words),
    })),
  })),
})
