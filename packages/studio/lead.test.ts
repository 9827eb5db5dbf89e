import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Cluster, startCluster } from '@reelwright/data/cluster/cluster'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeFolder } from './fixture/test-studio.js'
import { keepLead } from './lead.js'

let home: string
let cluster: Cluster
beforeAll(async () => {
  home = await makeFolder()
  cluster = await startCluster(home)
}, 60_000)
afterAll(async () => {
  await cluster?.stop()
  await rm(home, { recursive: true, force: true })
})

const pidNow = async (): Promise<number> => Number((await readFile(join(home, 'database/postmaster.pid'), 'utf8')).split('\n')[0])

test('who leads starts a database that died again, and leads still', async () => {
  let lost = false
  const giveUp = await keepLead(cluster, () => {
    lost = true
  })
  const died = await pidNow()
  process.kill(died, 'SIGKILL')
  let second: Awaited<ReturnType<typeof keepLead>>
  // Until the database is back nobody can ask; from then on the answer is no.
  for (let tries = 0; tries < 300; tries += 1) {
    const asked = await keepLead(cluster, () => {}).catch(() => 'away' as const)
    if (asked !== 'away') {
      second = asked
      break
    }
    await pause(50)
  }
  expect(await pidNow()).not.toBe(died)
  if (second)
    await second() // it asked in the moment between: the first then knows that it was lost
  else expect(lost).toBe(false)
  await giveUp?.()
  const next = await keepLead(cluster, () => {})
  expect(next).toBeDefined()
  await next?.()
}, 60_000)
