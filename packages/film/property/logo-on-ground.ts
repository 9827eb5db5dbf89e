import type { Asset } from '../asset.js'
import { relativeLuminance } from '../relative-luminance.js'
import type { BrandKit } from './brand-kit.js'

/** On a ground lighter than this, black stands out more than white: √(1.05 × 0.05) − 0.05. */
const LIGHT = 0.179

/**
 * The logo that is seen on the brand's own ground, which every card and plate is drawn on: the dark one on a light ground,
 * else the light one, for grounds taken from photos are dark. A kit that has only one shows that.
 */
export const logoOnGround = (kit: Pick<BrandKit, 'logo' | 'colours'> | undefined): Asset | undefined => {
  if (!kit) return undefined
  const { logo, colours } = kit
  const light = colours.ground !== undefined && relativeLuminance(colours.ground) > LIGHT
  return light ? (logo.dark ?? logo.light) : (logo.light ?? logo.dark)
}
