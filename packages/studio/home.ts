import { homedir, platform } from 'node:os'
import { join } from 'node:path'

/** Where the studio keeps its data unless REELWRIGHT_HOME says otherwise: each system's own place for such things. */
export const homeOf = (environment: Readonly<Record<string, string | undefined>>): string => {
  if (environment.REELWRIGHT_HOME) return environment.REELWRIGHT_HOME
  if (platform() === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Reelwright')
  if (platform() === 'win32') return join(environment.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'Reelwright')
  return join(environment.XDG_DATA_HOME || join(homedir(), '.local', 'share'), 'reelwright')
}
