// Each process that runs tests starts one PostgreSQL for them, when one first wants a database (packages/studio/fixture/test-database.ts).
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export default async () => {
  const folder = await mkdtemp(join(tmpdir(), 'reelwright-tests-'))
  await chmod(folder, 0o755) // else root's database lies outside of it and is left behind
  process.env.REELWRIGHT_TEST_SERVERS = folder
  return async () => {
    for (const name of await readdir(folder)) {
      const { startCluster } = await import('../packages/data/dist/cluster/cluster.js')
      await (await startCluster(join(folder, name))).stop()
    }
    await rm(folder, { recursive: true, force: true })
  }
}
