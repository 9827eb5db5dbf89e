import type { Scene } from '../../storyboard.js'
import type { PropertyBrief } from '../brief.js'
import { STYLES } from '../styles/list.js'
import { CLOSING_SECONDS, HERO_SECONDS, READING_SECONDS } from './pace.js'

/** Seconds of bare picture before and after what is read over it. */
export const BARE = 0.3

/** Cards that cover the frame: silent captions keep off them. */
export const FULL_CARDS: readonly string[] = ['factsCard', 'openHouse', 'agentCard', 'closingCard']

/** Labels that stand beside whatever else is shown; all other overlays stand one at a time. */
export const LABELS: readonly string[] = ['ribbon', 'brandBug', 'disclosure']

/** The fewest seconds in which a scene's picture can be seen and what stands over it be read. */
export const leastSeconds = (
  { overlays, graphic }: Pick<Scene, 'overlays' | 'graphic'>,
  { style, length }: Pick<PropertyBrief, 'style' | 'length'>,
): number => {
  const reading = overlays.reduce((sum, { kind }) => {
    if (kind === 'reelIntro') return sum + HERO_SECONDS[length]
    if (kind === 'agentCard' || kind === 'closingCard') return sum + CLOSING_SECONDS[length]
    const seconds = READING_SECONDS[kind]
    return seconds === undefined ? sum : sum + seconds + 2 * BARE
  }, 0)
  return Math.max(STYLES[style].pace.least, reading, graphic === undefined ? 0 : (READING_SECONDS[graphic.kind] ?? 3))
}
