import { makeServer } from '@reelwright/api/server'
import { fail } from '@reelwright/film/fault'
import { openLog } from '@reelwright/studio/log'
import { servingFrom } from '@reelwright/studio/settings/serving'
import { workingFrom } from '@reelwright/studio/settings/working'
import { Command } from 'commander'
import { doorsOf, enterStudio, type House } from '../house.js'
import { serve } from '../serve.js'
import { leavesInPeace, stopSignal, untilAborted } from '../stop-signal.js'

/** `reelwright start`: database, worker, API and page in one process, until it is stopped. */
export const start = (house: House): Command =>
  new Command('start').description('start the studio: database, worker and page').action(async () => {
    const serving = servingFrom(house.environment)
    const log = openLog(house.environment, 'warn')
    const stopped = stopSignal()
    const open = await enterStudio(house, log)
    const { grace } = workingFrom(house.environment)
    try {
      if (!(await open.work(stopped)))
        throw fail('STUDIO_RUNNING', 'Another studio already works on this data folder; stop it, or set REELWRIGHT_HOME to another folder.')
      const doors = await doorsOf(house, open, true, serving, log)
      try {
        const { address, stop } = await serve(await makeServer(doors, serving, log), serving)
        process.stdout.write(`Reelwright is ready at ${address}\n`)
        await untilAborted(stopped)
        await stop(leavesInPeace(stopped) ? grace : 1_000)
      } finally {
        await doors.signIn.close()
      }
    } finally {
      await open.close(leavesInPeace(stopped) ? grace : 0)
    }
  })
