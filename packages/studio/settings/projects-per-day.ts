import { type Environment, wholeSetting } from './read-setting.js'

/** New films a user may begin within 24 hours; undefined without limit, as on one's own machines. @throws SETTING_INVALID */
export const projectsPerDayFrom = (environment: Environment): number | undefined =>
  environment.REELWRIGHT_PROJECTS_PER_DAY ? wholeSetting(environment, 'REELWRIGHT_PROJECTS_PER_DAY', 1, 100_000, 10) : undefined
