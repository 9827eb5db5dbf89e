import type { OpenStudio } from '../open-studio.js'
import { reopenPaused } from './reopen-paused.js'

/** Films that paused at yesterday's cap go on today (UTC). @returns how many */
export const beginDay = (open: OpenStudio, organizationId: string): Promise<number> => {
  const today = new Date()
  today.setUTCHours(0, 0, 0, 0)
  return reopenPaused(open, organizationId, ['CAP_DAY_REACHED'], { before: today })
}
