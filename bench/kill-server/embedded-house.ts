import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { BIN, freePort, type House, USUAL } from './house.js'
import { killPostmaster } from './kill-postmaster.js'
import { programOf } from './program.js'

/** `reelwright start`: api and worker are one process, the database its own. */
export const openEmbeddedHouse = async (folder: string): Promise<House> => {
  const home = join(folder, 'home')
  const port = await freePort()
  const studio = programOf({
    name: 'studio',
    command: [process.execPath, BIN, 'start'],
    environment: { ...USUAL, REELWRIGHT_HOME: home, PORT: String(port) },
    log: join(folder, 'studio.log'),
    ready: 'ready at',
  })
  await studio.start()
  const password = (await readFile(join(home, 'database.secret'), 'utf8')).trim()
  let databasePort = ''
  /** A database that the studio starts anew may lie at another port. */
  const portNow = (): string => {
    try {
      databasePort = readFileSync(join(home, 'database/postmaster.pid'), 'utf8').split('\n')[3] || databasePort
    } catch {} // it is just being started
    return databasePort
  }
  return {
    address: `http://127.0.0.1:${port}`,
    databaseUrl: () => `postgresql://reelwright:${password}@127.0.0.1:${portNow()}/reelwright`,
    objects: { folder: join(home, 'objects'), ending: '' },
    scratch: [join(home, 'scratch')],
    partOf: (victim) => (victim === 'postgres' ? victim : 'studio'),
    strike: async (victim) => {
      if (victim === 'redis') throw new Error('There is no Redis in this mode')
      if (victim !== 'postgres') {
        await studio.kill()
        return studio.start
      }
      await killPostmaster(join(home, 'database'))
      return async () => {} // the studio starts its own database again
    },
    findEnded: async () => {
      const ended = await studio.endedByItself()
      if (ended.length > 0) await studio.start()
      return ended
    },
    close: studio.stop,
  }
}
