import { Command } from 'commander'
import { diagnose } from '../doctor/diagnose.js'
import type { House } from '../house.js'

/** `reelwright doctor`: what is used, what it can do, what is missing. Ends with status 1 when a film could not be made. */
export const doctor = (house: House): Command =>
  new Command('doctor')
    .description('say what is used, what it can do and what is missing')
    .option('--json', 'as JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const findings = await diagnose(house)
      if (json) process.stdout.write(`${JSON.stringify(findings)}\n`)
      else
        for (const { state, name, sentence } of findings)
          process.stdout.write(`${{ good: '✓', poor: '!', missing: '✗' }[state]} ${name.padEnd(12)} ${sentence}\n`)
      if (findings.some(({ state }) => state === 'missing')) process.exitCode = 1
    })
