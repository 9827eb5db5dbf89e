import type { PropertyBrief } from '../brief.js'
import { STYLES } from '../styles/list.js'
import { factsCard, figuresOf, openHouse } from './cards.js'
import { BARE } from './least-seconds.js'
import { READING_SECONDS } from './pace.js'

/** Seconds that drawn scenes take, and that cards make photos stand longer than they otherwise would. */
export const timeElsewhere = (brief: PropertyBrief): number => {
  const { usual } = STYLES[brief.style].pace
  const cards = [brief.length >= 30 ? factsCard(brief) : undefined, openHouse(brief)].filter((card) => card !== undefined)
  const longer = cards.reduce((sum, { kind }) => sum + Math.max(0, READING_SECONDS[kind]! + 2 * BARE - usual), 0)
  return longer + figuresOf(brief).reduce((sum, { kind }) => sum + READING_SECONDS[kind]!, 0)
}
