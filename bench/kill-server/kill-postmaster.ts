import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** Kill −9 of a cluster's server; waits for it where it is just being started. */
export const killPostmaster = async (cluster: string): Promise<void> => {
  for (let tries = 0; ; tries += 1)
    try {
      const pid = Number((await readFile(join(cluster, 'postmaster.pid'), 'utf8')).split('\n')[0])
      if (pid > 1) process.kill(pid, 'SIGKILL')
      return
    } catch (cause) {
      if (tries === 600) throw cause
      await pause(100)
    }
}
