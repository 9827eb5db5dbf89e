import type { Asset } from '../asset.js'
import type { Graphic, Storyboard } from '../storyboard.js'
import { scenesOf } from '../storyboard.js'
import type { Branding, PropertyBrief } from './brief.js'
import { ribbonOf } from './listing.js'
import { logoOnGround } from './logo-on-ground.js'
import { brokerageOf, licenceText } from './plan/agent-terms.js'
import { agentOf } from './plan/brand-words.js'
import { listingFacts, openHouseText, placeText } from './plan/listing-facts.js'
import { wordsFor } from './plan/words.js'
import { ruleProfile } from './rules/profiles/profiles.js'

/** Features that a sheet has room for. */
const FEATURES = 8

/** The photo that opens the film. */
const heroOf = ({ media }: PropertyBrief, storyboard: Storyboard): Asset | undefined => {
  const first = scenesOf(storyboard).find(({ mediaId }) => mediaId !== undefined)
  return media.find(({ id }) => id === first?.mediaId)?.asset
}

/** What is for sale on one sheet, for print and for a feed; an unbranded one names nobody. */
export const listingSheet = (brief: PropertyBrief, storyboard: Storyboard, branding: Branding): Graphic => {
  const { listing, brandKit, language } = brief
  const words = wordsFor(language)
  const agent = branding === 'branded' ? agentOf(brief) : undefined
  const [house] = listing.openHouses
  const given = {
    hero: heroOf(brief, storyboard),
    address: listing.address,
    place: placeText(listing),
    facts: listingFacts(listing, language),
    features: listing.features.slice(0, FEATURES),
    line: house ? `${words.openHouse}: ${openHouseText(house, language)}` : words.ribbons[ribbonOf(listing)],
    agent: agent && {
      ...agent,
      licence: licenceText(agent, ruleProfile(brief.rules)),
      brokerage: brokerageOf(brief),
      logo: logoOnGround(brandKit),
    },
    disclaimer: branding === 'branded' ? brandKit?.disclaimer : undefined,
    equalHousing: brandKit?.equalHousing ?? true,
  }
  const clean = (tree: object): Record<string, unknown> =>
    Object.fromEntries(
      Object.entries(tree).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, name === 'agent' ? clean(value as object) : (value as unknown)]],
      ),
    )
  return { kind: 'listingSheet', params: clean(given) }
}
