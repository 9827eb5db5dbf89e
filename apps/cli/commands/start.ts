import { makeServer } from '@reelwright/api/server'
import { fail } from '@reelwright/film/fault'
import { portFrom } from '@reelwright/studio/settings'
import { Command } from 'commander'
import { enterStudio, type House } from '../house.js'
import { stopSignal, untilAborted } from '../stop-signal.js'

/** `reelwright start`: database, worker, API and page in one process, until it is stopped. */
export const start = (house: House): Command =>
  new Command('start').description('start the studio: database, worker and page').action(async () => {
    const port = portFrom(house.environment)
    const stopped = stopSignal()
    const open = await enterStudio(house)
    try {
      if (!(await open.work()))
        throw fail('STUDIO_RUNNING', 'Another studio already works on this data folder; stop it, or set REELWRIGHT_HOME to another folder.')
      const app = makeServer({
        open,
        working: () => true,
        version: house.version,
      })
      const address = await app.listen({ host: '127.0.0.1', port }).catch((cause: NodeJS.ErrnoException) => {
        throw cause.code === 'EADDRINUSE'
          ? fail('PORT_TAKEN', `Port ${port} is taken by another program; set PORT to a free one.`, { cause })
          : cause
      })
      process.stdout.write(`Reelwright is ready at ${address}\n`)
      await untilAborted(stopped)
      await app.close()
    } finally {
      await open.close()
    }
  })
