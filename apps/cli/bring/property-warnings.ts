import type { Listing, OpenHouse } from '@reelwright/film/property/listing'
import { openHouseText } from '@reelwright/film/property/plan/listing-facts'
import { hasCheckedWording } from '@reelwright/film/property/rules/checked-languages'
import type { Warning } from '../progress/tell-warnings.js'

const NAMES = new Intl.DisplayNames('en', { type: 'language' })

/** Open houses that nobody can come to any more, a sentence each. */
export const warningsOfOver = (over: readonly OpenHouse[], status: Listing['status']): readonly Warning[] =>
  over.map((house) => ({
    code: 'OPEN_HOUSE_OVER',
    sentence: `The open house of ${openHouseText(house, 'en')} is not announced: ${status === 'SOLD' ? 'the home is sold' : 'it is over'}.`,
  }))

/** What a person has to read for themselves, because no wording of that language has been checked. */
export const warningsOfLanguage = (language: string): readonly Warning[] =>
  hasCheckedWording(language)
    ? []
    : [
        {
          code: 'WORDING_UNCHECKED',
          sentence: `Fair-housing phrasings are looked for in English only, and disclosures and Equal Housing Opportunity have no checked wording in ${NAMES.of(language) ?? language}; let someone who knows the rules read this film's words before you publish it.`,
        },
      ]
