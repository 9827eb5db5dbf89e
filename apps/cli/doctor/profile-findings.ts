import { profilesOf } from '@reelwright/providers/paid/profiles-of'
import type { PaidSettings } from '@reelwright/providers/paid/settings'
import type { Finding } from './diagnose.js'

/** What each paid profile is made with; to have none is no flaw. */
export const profileFindings = (settings: PaidSettings): readonly Finding[] =>
  profilesOf(settings).map(({ name, available, makers, missing }) => {
    const made = makers.map(({ vendor, model }) => `${model} by ${vendor}`).join(', ')
    return {
      name,
      state: available && missing.length === 0 ? 'good' : 'poor',
      sentence: available
        ? [made === '' ? 'no service makes anything yet.' : `${made}.`, ...missing].join(' ')
        : 'no key of any service: films are made by this machine alone. .env.example names them.',
    }
  })
