import { makeProbes } from '@reelwright/api/probes'
import { fail } from '@reelwright/film/fault'
import { openLog } from '@reelwright/studio/log'
import { probingFrom } from '@reelwright/studio/settings/serving'
import { workingFrom } from '@reelwright/studio/settings/working'
import { Command } from 'commander'
import { enterStudio, type House } from '../house.js'
import { type Listening, serve } from '../serve.js'
import { leavesInPeace, stopSignal, untilAborted } from '../stop-signal.js'

/** `reelwright worker`: works on steps and nothing else; any number may run on one outside database. */
export const worker = (house: House): Command =>
  new Command('worker').description('work on films without serving pages').action(async () => {
    const { grace, probePort } = workingFrom(house.environment)
    const log = openLog(house.environment)
    const stopped = stopSignal()
    const open = await enterStudio(house, log)
    let probes: Listening | undefined
    try {
      if (!(await open.work(stopped)))
        throw fail('STUDIO_RUNNING', 'Another studio already works on this data folder; stop it, or set DATABASE_URL for several workers.')
      if (probePort !== undefined) {
        const serving = probingFrom(house.environment, probePort)
        probes = await serve(await makeProbes({ open, working: () => !stopped.aborted, version: house.version }, serving, log), serving)
      }
      process.stdout.write(`The worker is ready${probes ? `; its health at ${probes.address}/healthz` : ''}.\n`)
      await untilAborted(stopped)
    } finally {
      await open.close(leavesInPeace(stopped) ? grace : 0)
      await probes?.stop(0)
    }
  })
