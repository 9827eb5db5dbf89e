import { join } from 'node:path'
import type { Doors } from '@reelwright/api/doors'
import type { SignIn } from '@reelwright/api/sign-in/sign-in'
import { registryFrom } from '@reelwright/providers/paid/registry-from'
import type { Log } from '@reelwright/studio/log'
import { type OpenStudio, openStudio } from '@reelwright/studio/open-studio'
import { peopleSettingsFrom } from '@reelwright/studio/people/people-settings'
import { queuePrefixOf } from '@reelwright/studio/queue/queue-prefix'
import { settingsFrom } from '@reelwright/studio/settings'
import { paidFrom } from '@reelwright/studio/settings/paid'
import { projectsPerDayFrom } from '@reelwright/studio/settings/projects-per-day'
import type { Environment } from '@reelwright/studio/settings/read-setting'
import type { Serving } from '@reelwright/studio/settings/serving'

/** What main hands to every command. */
export type House = {
  readonly environment: Environment
  readonly version: string
}

export const enterStudio = ({ environment }: House, log?: Log): Promise<OpenStudio> => {
  const paid = paidFrom(environment)
  return openStudio({
    ...settingsFrom(environment),
    providers: (machine, own = {}) => registryFrom({ ...paid, keys: { ...paid.keys, ...own } }, machine),
    log,
  })
}

/** Works in the studio and leaves it, whatever comes. @throws what the work throws, as a person understands it */
export const inStudio = async (house: House, work: (open: OpenStudio) => Promise<void>): Promise<void> => {
  const open = await enterStudio(house)
  try {
    await work(open)
  } catch (error) {
    throw await open.explain(error)
  } finally {
    await open.close()
  }
}

/** What the API leans on in an opened studio; `signIn` is closed by who opened it. @throws as `peopleSettingsFrom` does */
export const doorsOf = async (
  { environment, version }: House,
  open: OpenStudio,
  working: boolean,
  serving: Serving,
  log: Log,
): Promise<Doors & { readonly signIn: SignIn }> => {
  const { home, redisUrl, queuePrefix } = settingsFrom(environment)
  const { openSignIn } = await import('@reelwright/api/sign-in/sign-in') // no other command waits a second for it to load
  const signIn = openSignIn({
    data: open.studio.data,
    settings: await peopleSettingsFrom(environment, home, serving),
    outbox: join(home, 'outbox'),
    redis: redisUrl ? { url: redisUrl, prefix: queuePrefix ?? (await queuePrefixOf(open.studio.data.url)) } : undefined,
    warn: (error) => log.error({ err: error }, 'A mail could not be sent, or a refused log-in not be written down'),
  })
  const projectsPerDay = projectsPerDayFrom(environment)
  return { open, identify: signIn.identify, working: () => working, version, signIn, projectsPerDay }
}
