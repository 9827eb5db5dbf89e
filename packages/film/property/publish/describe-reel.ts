import { cutTo } from '../../language/cut-to.js'
import type { Script } from '../../script.js'
import type { Branding, PropertyBrief } from '../brief.js'
import { findLeaks } from '../leaks/find-leaks.js'
import { ribbonOf } from '../listing.js'
import { brokerageOf, licenceText } from '../plan/agent-terms.js'
import { agentOf } from '../plan/brand-words.js'
import { partFarewells } from '../plan/farewells.js'
import { listingFacts, openHouseText, placeText } from '../plan/listing-facts.js'
import { wordsFor } from '../plan/words.js'
import { checkFairHousing } from '../rules/fair-housing/check-fair-housing.js'
import { type Overrides, withOverrides } from '../rules/fair-housing/overrides.js'
import { ruleProfile } from '../rules/profiles/profiles.js'
import { chooseHashtags } from './choose-hashtags.js'
import { labelsFor } from './labels.js'
import { type PublishedOn, ROOM_ON } from './places.js'

export type Described = { readonly description: string; readonly hashtags: readonly string[] }

export type DescribeRequest = {
  readonly brief: PropertyBrief
  readonly script: Script
  readonly platform: PublishedOn
  /** Branded where left out; a listing service never gets a branded one. */
  readonly branding?: Branding
  /** Fair-housing findings a person has answered for: their sentences stay. */
  readonly overrides?: Overrides
}

/** Whether a text names who sells, as an unbranded film may not. */
const namingIn =
  (brief: PropertyBrief) =>
  (text: string): boolean =>
    findLeaks({ brief, texts: [{ where: 'description', text }], assets: [] }).length > 0

/** Sentences that are spoken, but for farewells, which only mean something at a film's end; without those that name who sells or that fair housing would flag and nobody answered for. */
const proseOf = ({ brief: { rules }, script, overrides = {} }: DescribeRequest, isNaming: (text: string) => boolean): readonly string[] =>
  partFarewells(script)
    .common.flatMap(({ paragraphs }) => paragraphs.flat().map(({ text }) => text))
    .filter((text) => !isNaming(text))
    .filter((text) =>
      withOverrides(checkFairHousing([{ where: 'description', text }], rules), overrides).every(({ overridden }) => overridden),
    )

/** Whole sentences that fit; never half of one unless the first alone is too long. */
const fitting = (sentences: readonly string[], room: number): string => {
  const kept: string[] = []
  for (const sentence of sentences) {
    if ([...kept, sentence].join(' ').length > room) break
    kept.push(sentence)
  }
  return kept.length > 0 || sentences.length === 0 ? kept.join(' ') : cutTo(sentences[0]!, Math.max(20, room))
}

const contactOf = (brief: PropertyBrief): string | undefined => {
  const agent = agentOf(brief)
  if (agent === undefined) return undefined
  const lines = [
    [agent.name, licenceText(agent, ruleProfile(brief.rules))].filter(Boolean).join(', '),
    brokerageOf(brief),
    [agent.phone, agent.email].filter(Boolean).join(' · '),
    agent.url,
  ]
  return lines.filter(Boolean).join('\n')
}

/**
 * The text and the hashtags to publish a reel with. Both together fit the platform; what must be said (address, facts,
 * disclosure of altered pictures, contact in a branded one) goes before prose. Unbranded and `mls` texts have been
 * searched for leaks like the film itself. Text that stands nowhere in brief or script is never added.
 */
export const describeReel = (request: DescribeRequest): Described => {
  const { brief, script, platform, branding = 'branded' } = request
  const { listing, language, choices, brandKit } = brief
  const plain = platform === 'mls'
  const branded = branding === 'branded' && !plain
  const isNaming = namingIn(brief)
  const labels = labelsFor(language)
  const room = ROOM_ON[platform]
  const hashtags = chooseHashtags(brief, script, room.hashtags, isNaming)
  const place = [placeText(listing), listing.postalCode].filter(Boolean).join(' ')
  const headline = `${plain ? '' : `${wordsFor(language).ribbons[ribbonOf(listing)]}: `}${[listing.address, place].filter(Boolean).join(', ')}`
  const facts = listingFacts(listing, language)
    .map(({ label, value }) => `${label} ${value}`)
    .join(' · ')
  // Remarks of listing services are for the property; showings have fields of their own there.
  const openHouses = plain ? [] : listing.openHouses.map((openHouse) => `${labels.openHouse}: ${openHouseText(openHouse, language)}`)
  const altered = [...new Set(choices.flatMap((choice) => (choice.altered && !choice.leftOut ? [choice.altered.what] : [])))]
  const tail = [
    openHouses.join('\n'),
    altered.length > 0 ? `${labels.altered}: ${altered.join(', ')}.` : '',
    branded ? (contactOf(brief) ?? '') : '',
    branded ? (brandKit?.disclaimer ?? '') : '',
    !plain && (brandKit?.equalHousing ?? true) ? labels.equalHousing : '',
  ].filter((part) => part !== '' && (branded || !isNaming(part)))
  const head = [headline, facts].filter((part) => part !== '')
  const fixed = [...head, ...tail].join('\n\n').length
  const tags = hashtags.join(' ').length
  const prose = fitting(proseOf(request, isNaming), Math.min(room.written, room.most - tags - 2) - fixed - 4)
  const whole = [...head, ...(prose === '' ? [] : [prose]), ...tail].join('\n\n').replace(/[<>]/g, '')
  return { description: cutTo(whole, room.most - (tags > 0 ? tags + 2 : 0)), hashtags }
}

export { PUBLISHED_ON } from './places.js'
