import type { ProfileList } from '@reelwright/contract/profile'
import { profilesOf } from '@reelwright/providers/paid/profiles-of'
import type { Studio } from '../studio.js'
import { dollars } from '../usage/dollars.js'
import { paidOf } from '../vendor-keys/paid-of.js'

/** Which profiles an organization's films can be made in, what is missing, and which models may be chosen. */
export const listProfiles = async (studio: Studio, organizationId: string): Promise<ProfileList> => ({
  items: profilesOf(await paidOf(studio, organizationId)).map(({ makers, missing, choices, ...profile }) => ({
    ...profile,
    makers: [...makers],
    missing: [...missing],
    choices: choices.map(({ aliases, prices, use = null, lengths, ...choice }) => ({
      ...choice,
      use,
      lengths: [...lengths],
      aliases: [...aliases],
      prices: prices.map(({ price, unit, variant = null, date }) => ({ amount: dollars(price), unit, variant, date })),
    })),
  })),
})
