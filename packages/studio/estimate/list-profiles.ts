import type { ProfileList } from '@reelwright/contract/profile'
import { profilesOf } from '@reelwright/providers/paid/profiles-of'
import { USUAL_MODELS } from '../settings/models.js'
import type { Studio } from '../studio.js'

/** Which profiles films can be made in, and what is missing. */
export const listProfiles = ({ providers, models = USUAL_MODELS }: Pick<Studio, 'providers' | 'models'>): ProfileList => ({
  items: profilesOf(models, providers.production !== undefined).map(({ makers, missing, ...profile }) => ({
    ...profile,
    makers: [...makers],
    missing: [...missing],
  })),
})
