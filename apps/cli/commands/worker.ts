import { fail } from '@reelwright/film/fault'
import { Command } from 'commander'
import { enterStudio, type House } from '../house.js'
import { stopSignal, untilAborted } from '../stop-signal.js'

/** `reelwright worker`: works on steps and nothing else; any number may run on one outside database. */
export const worker = (house: House): Command =>
  new Command('worker').description('work on films without serving pages').action(async () => {
    const stopped = stopSignal()
    const open = await enterStudio(house)
    try {
      if (!(await open.work()))
        throw fail('STUDIO_RUNNING', 'Another studio already works on this data folder; stop it, or set DATABASE_URL for several workers.')
      process.stdout.write('The worker is ready.\n')
      await untilAborted(stopped)
    } finally {
      await open.close()
    }
  })
