import type { PreviewQuery } from '@reelwright/contract/brand-kit'
import type { BrandKitRow } from '@reelwright/data/tables/brand-kits'
import { type Aspect, PropertyBrief } from '@reelwright/film/property/brief'
import { addressThird, factsCard, lastCard, reelIntro } from '@reelwright/film/property/plan/cards'
import type { Graphic } from '@reelwright/film/storyboard'
import { DEFAULT_PALETTE } from '@reelwright/look/palette'
import { paletteOfBrand } from '@reelwright/look/palette-brand'
import { openStill, stillPng } from '@reelwright/render/master/draw-still'
import { openAsset, type Studio } from '../../studio.js'
import { SAMPLE_LISTING } from './sample-listing.js'

const SIZES: Readonly<Record<Aspect, readonly [width: number, height: number]>> = {
  '9:16': [720, 1280],
  '1:1': [720, 720],
  '16:9': [1280, 720],
}

/** The cards of a film with this kit, of a house that does not exist. Without an agent the last card is the house's alone, as in a film. */
const cardOf = (brief: PropertyBrief, card: PreviewQuery['card']): Graphic => {
  if (card === 'intro') return reelIntro(brief)
  if (card === 'address') return addressThird(brief)
  if (card === 'facts') return factsCard(brief) ?? reelIntro(brief)
  return lastCard(brief, card === 'agent' ? 'branded' : 'unbranded')
}

/** A card as films with this kit show it, as a PNG. */
export const previewBrandKit = async (
  studio: Studio,
  { organizationId, kit }: BrandKitRow,
  { card, aspect }: PreviewQuery,
): Promise<Buffer> => {
  const { address } = SAMPLE_LISTING
  const brief = PropertyBrief.parse({ format: 'property', topic: address, listing: SAMPLE_LISTING, media: [], brandKit: kit })
  const { palette } = paletteOfBrand(kit.colours, DEFAULT_PALETTE)
  const still = await openStill({
    graphic: cardOf(brief, card),
    palette,
    typefaces: kit.fonts,
    language: brief.language,
    open: openAsset(studio, organizationId),
  })
  return stillPng(still, ...SIZES[aspect], palette.ground)
}
