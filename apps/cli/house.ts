import { localProfile } from '@reelwright/providers/local/profile'
import { type OpenStudio, openStudio } from '@reelwright/studio/open-studio'
import { settingsFrom } from '@reelwright/studio/settings'

/** What main hands to every command. */
export type House = {
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly version: string
}

export const enterStudio = ({ environment }: House): Promise<OpenStudio> =>
  openStudio({
    ...settingsFrom(environment),
    providers: { local: localProfile },
  })
