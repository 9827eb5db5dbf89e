import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'

/** PostgreSQL refuses to run as root, so root lends it another user; everyone else runs it as themselves. */
export type Owner = { readonly uid: number; readonly gid: number }

const idsOf = (user: string): Owner | undefined => {
  try {
    const id = (flag: string): number => Number(execFileSync('id', [flag, user], { stdio: ['ignore', 'pipe', 'ignore'] }).toString())
    return { uid: id('-u'), gid: id('-g') }
  } catch {
    return undefined
  }
}

const createUser = (): Owner | undefined => {
  try {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres'], {
      stdio: 'ignore',
    })
    return idsOf('postgres')
  } catch {
    return undefined
  }
}

/** The user to run the server as; undefined means: ourselves. */
export const findOwner = (): Owner | undefined => {
  if (process.getuid?.() !== 0) return undefined
  return idsOf('postgres') ?? createUser() ?? idsOf('nobody')
}

/** Whether every folder down to `path` lets strangers pass. */
const reachable = async (path: string): Promise<boolean> => {
  for (let at = resolve(path); ; at = dirname(at)) {
    const mode = await stat(at).then(
      (found) => found.mode,
      () => 0o755,
    )
    if ((mode & 0o001) === 0) return false
    if (at === dirname(at)) return true
  }
}

const ROOTS_OWN = '/var/lib/reelwright'

/**
 * Where the server's files may lie: in the studio's home, or outside it when root's home shuts the lent user out.
 * Outside, the folder is named by the home's password: a home that was deleted and made anew gets a database anew.
 */
export const findPlace = async (
  home: string,
  owner: Owner | undefined,
  password: string,
): Promise<{ cluster: string; copyTo: string | undefined }> => {
  if (!owner) return { cluster: join(home, 'database'), copyTo: undefined }
  const own = await reachable(home)
  const name = createHash('sha256').update(password).digest('hex').slice(0, 16)
  return { cluster: own ? join(home, 'database') : join(ROOTS_OWN, `database-${name}`), copyTo: join(ROOTS_OWN, 'programs') }
}
