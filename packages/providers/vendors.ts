import { anthropic } from './anthropic/vendor.js'
import { did } from './did/vendor.js'
import { elevenlabs } from './elevenlabs/vendor.js'
import { epidemic } from './epidemic/vendor.js'
import { fal } from './fal/vendor.js'
import { genaipro } from './genaipro/vendor.js'
import { heygen } from './heygen/vendor.js'
import { openai } from './openai/vendor.js'
import { pexels } from './pexels/vendor.js'
import type { Vendor } from './ports/vendor.js'
import { replicate } from './replicate/vendor.js'
import { runway } from './runway/vendor.js'
import { synthesia } from './synthesia/vendor.js'

/** Every service that is asked with a key. Of each kind, the first there is a key for makes it. */
export const VENDORS: readonly Vendor[] = [
  anthropic,
  genaipro,
  elevenlabs,
  fal,
  replicate,
  runway,
  heygen,
  did,
  synthesia,
  epidemic,
  openai,
  pexels,
]

export const findVendor = (id: string): Vendor | undefined => VENDORS.find((vendor) => vendor.id === id)
