import type { Phrasing } from './phrasing.js'
import { CATCHWORDS } from './phrasings/catchwords.js'
import { DISABILITY } from './phrasings/disability.js'
import { FAMILIAL_STATUS } from './phrasings/familial-status.js'
import { NATIONAL_ORIGIN } from './phrasings/national-origin.js'
import { RACE } from './phrasings/race.js'
import { RELIGION } from './phrasings/religion.js'
import { SEX } from './phrasings/sex.js'
import { STATE_CLASSES } from './phrasings/state-classes.js'

/** All phrasings that are flagged; its version and sources stand in `sources.ts`. */
export const PHRASINGS: readonly Phrasing[] = [
  ...RACE,
  ...RELIGION,
  ...SEX,
  ...DISABILITY,
  ...FAMILIAL_STATUS,
  ...NATIONAL_ORIGIN,
  ...CATCHWORDS,
  ...STATE_CLASSES,
]
