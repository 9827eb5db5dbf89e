import { type Price, rowsOf } from '../prices/price.js'

const elevenlabs = rowsOf('elevenlabs', 'elevenlabs.io, API pricing')

export const ELEVENLABS_PRICES: readonly Price[] = [
  elevenlabs('eleven_multilingual_v2', 'thousand characters', 0.1),
  elevenlabs('eleven_v3', 'thousand characters', 0.1),
  elevenlabs('eleven_flash_v2_5', 'thousand characters', 0.05),
  elevenlabs('eleven_turbo_v2_5', 'thousand characters', 0.05),
]
