import { VENDORS } from '../vendors.js'
import { type Price, rowsOf } from './price.js'

/** The one list of what services cost, each row in the folder of its vendor; a bill that says otherwise is right, and this is to be mended. */
export const PRICES: readonly Price[] = [
  ...VENDORS.flatMap(({ prices }) => prices),
  // Avatars. HeyGen's figures are of digital twins and studio avatars; photo avatars cost a quarter less.
  rowsOf('heygen', 'developers.heygen.com, pricing')('avatar_iv', 'second', 0.0667, { variant: 'up to 1080p' }),
  rowsOf('heygen', 'developers.heygen.com, pricing')('avatar_iv', 'second', 0.0833, { variant: '4K' }),
  rowsOf('did', 'the Pro plan as others list it: $48 for 30 minutes')('video', 'second', 48 / 1800, {
    evidence: 'third party',
    date: '2026-06-12',
  }),
  rowsOf('synthesia', 'the Creator plan as others list it: $89 for 30 minutes')('video', 'second', 89 / 1800, { evidence: 'third party' }),
]
