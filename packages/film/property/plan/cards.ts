import type { Graphic } from '../../storyboard.js'
import type { Branding, PropertyBrief } from '../brief.js'
import { type Figure, ribbonOf } from '../listing.js'
import { logoOnGround } from '../logo-on-ground.js'
import { disclosureLabel, ruleProfile } from '../rules/profiles/profiles.js'
import { brokerageOf, licenceText } from './agent-terms.js'
import { agentOf } from './brand-words.js'
import { type Fact, listingFacts, openHouseText, placeText, priceText } from './listing-facts.js'
import { FIGURES } from './pace.js'
import { wordsFor } from './words.js'

/** Params without those that are not known: graphics take what is left out, not what is undefined. */
const graphic = (kind: string, params: Readonly<Record<string, unknown>>): Graphic => ({
  kind,
  params: Object.fromEntries(Object.entries(params).filter(([, value]) => value !== undefined)),
})

const logoOf = ({ brandKit }: PropertyBrief) => logoOnGround(brandKit)

const addressOf = ({ listing }: PropertyBrief) => ({ address: listing.address, place: placeText(listing) })

const ribbonText = (brief: PropertyBrief): string => wordsFor(brief.language).ribbons[ribbonOf(brief.listing)]

/** `last` where it stands over the closing card, which it does not leave before. */
export const ribbon = (brief: PropertyBrief, last?: true): Graphic =>
  graphic('ribbon', { ribbon: ribbonOf(brief.listing), text: ribbonText(brief), last })

export const reelIntro = (brief: PropertyBrief): Graphic =>
  graphic('reelIntro', { ...addressOf(brief), line: brief.brandKit?.intro, logo: logoOf(brief) })

export const addressThird = (brief: PropertyBrief): Graphic => {
  const { price, currency } = brief.listing
  return graphic('addressThird', {
    ...addressOf(brief),
    price: price === undefined ? undefined : priceText(price, currency, brief.language),
  })
}

/** Undefined when fewer than two facts are known: one is no card. */
export const factsCard = (brief: PropertyBrief): Graphic | undefined => {
  const facts = listingFacts(brief.listing, brief.language)
  return facts.length < 2 ? undefined : graphic('factsCard', { ...addressOf(brief), facts })
}

export const openHouse = (brief: PropertyBrief): Graphic | undefined => {
  const when = brief.listing.openHouses.map((house) => openHouseText(house, brief.language))
  return when.length === 0
    ? undefined
    : graphic('openHouse', { title: wordsFor(brief.language).openHouse, when, address: brief.listing.address })
}

/** The agent in a corner, where a talking avatar would stand; undefined without a photo of them. */
export const presenter = (brief: PropertyBrief): Graphic | undefined => {
  const agent = agentOf(brief)
  if (!agent?.photo) return undefined
  const role = brokerageOf(brief) ?? wordsFor(brief.language).role
  return graphic('presenter', { name: agent.name, role, licence: licenceText(agent, ruleProfile(brief.rules)), photo: agent.photo })
}

export const brandBug = (brief: PropertyBrief): Graphic | undefined => {
  const logo = logoOf(brief)
  return logo && graphic('brandBug', { logo })
}

/** The label of a picture altered by AI: in English as the film's rules word it, for they are written in English. */
export const disclosure = (what: string, { language, rules }: Pick<PropertyBrief, 'language' | 'rules'>): Graphic => {
  const words = wordsFor(language)
  const text = words === wordsFor('en') ? disclosureLabel(ruleProfile(rules), what) : `${words.altered}: ${what}`
  return graphic('disclosure', { text })
}

/** A fact as it is said in a row of them: counts before their name, sizes of land and years after it, what names itself alone. */
const factWords = ({ label, value }: Fact, words: ReturnType<typeof wordsFor>): string => {
  if (label === words.price || label === words.area) return value
  return label === words.beds || label === words.baths ? `${value} ${label}` : `${label} ${value}`
}

/** Where the sale stands is left to the ribbon over it: two cards that change would be twice the frames to render again. */
const closingCard = (brief: PropertyBrief): Graphic => {
  const { brandKit, listing, language } = brief
  const facts = listingFacts(listing, language).slice(0, 4)
  return graphic('closingCard', {
    ...addressOf(brief),
    facts: facts.length === 0 ? undefined : facts.map((fact) => factWords(fact, wordsFor(language))),
    equalHousing: brandKit?.equalHousing ?? true,
  })
}

/** The last card: who to call in a branded film, the house alone in an unbranded one or when nobody is named. */
export const lastCard = (brief: PropertyBrief, branding: Branding): Graphic => {
  const agent = agentOf(brief)
  if (branding === 'unbranded' || agent === undefined) return closingCard(brief)
  const { brandKit } = brief
  const { name, phone, email, url, photo } = agent
  return graphic('agentCard', {
    ...{ name, phone, email, url, photo },
    licence: licenceText(agent, ruleProfile(brief.rules)),
    brokerage: brokerageOf(brief),
    logo: logoOf(brief),
    disclaimer: brandKit?.disclaimer,
    equalHousing: brandKit?.equalHousing ?? true,
    line: brandKit?.outro,
  })
}

const drawn = (figure: Figure): Graphic => {
  const { kind, ...params } = figure
  return graphic(kind === 'bars' ? 'barChart' : kind === 'line' ? 'lineChart' : 'comparison', params)
}

/** Photos from which on they are shown before anything drawn in a short film. */
const MANY = 12

/** The drawn scenes a film of this length has room for: the seller's figures, then the map. */
export const figuresOf = (brief: PropertyBrief): readonly Graphic[] => {
  const { figures, coordinates, address } = brief.listing
  const map = coordinates ? [graphic('mapPin', { ...coordinates, label: address, place: placeText(brief.listing) })] : []
  // Half a minute with many photos has no time left for drawings.
  const room = brief.length <= 30 && brief.media.length > MANY ? 0 : FIGURES[brief.length]
  return [...figures.map(drawn).slice(0, Math.max(0, room - map.length)), ...map].slice(0, room)
}
