import { makeServer } from '@reelwright/api/server'
import { openLog } from '@reelwright/studio/log'
import { servingFrom } from '@reelwright/studio/settings/serving'
import { workingFrom } from '@reelwright/studio/settings/working'
import { Command } from 'commander'
import { doorsOf, enterStudio, type House } from '../house.js'
import { serve } from '../serve.js'
import { leavesInPeace, stopSignal, untilAborted } from '../stop-signal.js'

/** `reelwright api`: answers requests and works on no step; any number may run on one outside database. */
export const api = (house: House): Command =>
  new Command('api').description('serve the API without working on films').action(async () => {
    const serving = servingFrom(house.environment)
    const log = openLog(house.environment)
    const stopped = stopSignal()
    const open = await enterStudio(house, log)
    try {
      const doors = await doorsOf(house, open, false, serving, log)
      try {
        const { address, stop } = await serve(await makeServer(doors, serving, log), serving)
        process.stdout.write(`The API is ready at ${address}\n`)
        await untilAborted(stopped)
        await stop(leavesInPeace(stopped) ? workingFrom(house.environment).grace : 1_000)
      } finally {
        await doors.signIn.close()
      }
    } finally {
      await open.close()
    }
  })
