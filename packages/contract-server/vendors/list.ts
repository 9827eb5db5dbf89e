import type { Vendor } from '../frame/vendor.js'
import { anthropic } from './anthropic/vendor.js'
import { did } from './did/vendor.js'
import { elevenlabs } from './elevenlabs/vendor.js'
import { epidemic } from './epidemic/vendor.js'
import { esa } from './esa/vendor.js'
import { fal } from './fal/vendor.js'
import { genaipro } from './genaipro/vendor.js'
import { heygen } from './heygen/vendor.js'
import { nasa } from './nasa/vendor.js'
import { compatible, openai } from './openai/vendor.js'
import { pexels } from './pexels/vendor.js'
import { replicate } from './replicate/vendor.js'
import { runway } from './runway/vendor.js'
import { synthesia } from './synthesia/vendor.js'
import { wikimedia } from './wikimedia/vendor.js'

/** Every vendor there is, each under its own name. */
export const VENDORS: readonly Vendor[] = [
  anthropic,
  openai,
  compatible,
  elevenlabs,
  genaipro,
  fal,
  replicate,
  runway,
  nasa,
  pexels,
  esa,
  wikimedia,
  heygen,
  did,
  synthesia,
  epidemic,
]
