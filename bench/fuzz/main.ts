// npm run bench -- fuzz [--requests 10000] [--seed 1]: requests made of the server's own OpenAPI document; its last line is JSON.
import { parseArgs } from 'node:util'
import { runFuzz } from '@reelwright/test/fuzz/run-fuzz'
import { openWorld } from '@reelwright/test/isolation/world'

const { values } = parseArgs({
  options: { requests: { type: 'string', default: '10000' }, seed: { type: 'string', default: '20261121' } },
})
const world = await openWorld()
try {
  const { faults, reached, ...figures } = await runFuzz(world, Number(values.requests), Number(values.seed))
  for (const fault of faults) console.log(JSON.stringify(fault))
  console.log(JSON.stringify({ bench: 'fuzz', ratios: { reached }, figures: { ...figures, faults: faults.length } }))
  process.exitCode = faults.length === 0 && reached > 0.5 ? 0 : 1
} finally {
  await world.house.close()
}
