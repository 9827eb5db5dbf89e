import { execFile } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, statfs, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Ended, run, start } from './cli.js'

const exec = promisify(execFile)
const SCRIPT = '# A lamp\n\n## Light\n\nThe keeper lights the lamp at dusk, and from the sea it is a promise.\n'
const MB = 1e6

/** Needs root, and a system that lets it mount. */
const mountable = async (): Promise<boolean> => {
  if (process.getuid?.() !== 0) return false
  const at = await mkdtemp(join(tmpdir(), 'reelwright-mount-'))
  const done = await exec('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', at]).then(
    () => exec('umount', [at]).then(() => true),
    () => false,
  )
  await rm(at, { recursive: true, force: true })
  return done
}

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reelwright-disk-'))
  await chmod(folder, 0o755)
  await writeFile(join(folder, 'script.md'), SCRIPT)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const film = (name: string): readonly string[] => [
  ...['documentary', join(folder, 'script.md'), '--out', join(folder, `out-${name}`), '--yes', '--json'],
  ...['--size', '720', '--rate', '24', '--quality', 'preview'],
]
type Event = { readonly event: string; readonly data: Readonly<Record<string, unknown>> }
const eventsOf = ({ out }: Ended): readonly Event[] =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Event)
const failureOf = (end: Ended): unknown => eventsOf(end).find(({ event }) => event === 'failed')?.data

/** Steps that were done in a run, by what they were done to. */
const doneIn = (end: Ended): readonly string[] =>
  eventsOf(end).flatMap(({ event, data }) => (event === 'step' && data.state === 'done' ? [String(data.id)] : []))
const stepsBegunIn = (end: Ended): ReadonlySet<string> =>
  new Set(eventsOf(end).flatMap(({ event, data }) => (event === 'step' && data.state === 'running' ? [String(data.id)] : [])))

describe.skipIf(!(await mountable()))('a full disk (a small tmpfs as data folder)', () => {
  let home: string
  const mount = (megabytes: number, ...more: string[]) =>
    exec('mount', ['-t', 'tmpfs', '-o', [`size=${megabytes}m`, 'mode=755', ...more].join(','), 'tmpfs', home])
  beforeAll(async () => {
    home = join(folder, 'home')
    await mkdir(home)
  })
  afterAll(() => exec('umount', ['-l', home]).catch(() => {}))

  test('one that is full from the start is said so before anything is made', async () => {
    await mount(40)
    const end = await run(film('disk'), { REELWRIGHT_HOME: home })
    expect(end.status).toBe(1)
    expect(failureOf(end)).toMatchObject({ code: 'DISK_FULL', message: expect.stringContaining('make room') })
    expect(await readdir(join(folder, 'out-disk'))).toEqual([])
    await exec('umount', [home])
  }, 60_000)

  test('one that fills up stops the film with one sentence; with room again the same command goes on and finishes', async () => {
    await mount(700)
    const running = start(film('disk'), { REELWRIGHT_HOME: home })
    await running.said('"kind":"render-master"')
    const { bavail, bsize } = await statfs(home)
    const ballast = join(home, 'ballast')
    await writeFile(ballast, Buffer.alloc(Math.max(0, bavail * bsize - 30 * MB)))
    const full = await running.ended
    expect(full.status).toBe(1)
    expect(failureOf(full)).toMatchObject({ code: 'DISK_FULL', message: expect.stringContaining('run the same command again') })
    expect((await run(film('disk'), { REELWRIGHT_HOME: home })).status).toBe(1)
    await rm(ballast)
    const end = await run(film('disk'), { REELWRIGHT_HOME: home })
    expect(failureOf(end)).toBeUndefined()
    expect(end.status).toBe(0)
    expect(await readdir(join(folder, 'out-disk'))).toContain('package.zip')
    const again = stepsBegunIn(end)
    expect(doneIn(full).filter((id) => again.has(id))).toEqual([])
  }, 400_000)
})

describe('Ctrl-C', () => {
  test('stops cleanly, twice; the same command goes on and repeats nothing that was done', async () => {
    const environment = { REELWRIGHT_HOME: join(folder, 'stopped') }
    const stopped: Ended[] = []
    for (const moment of ['"kind":"narrate"', '"kind":"render-master"']) {
      const running = start(film('stopped'), environment)
      await running.said(moment)
      await pause(300)
      running.process.kill('SIGINT')
      const end = await running.ended
      expect(end.status).toBe(130)
      expect(failureOf(end)).toMatchObject({ code: 'STOPPED', message: expect.stringContaining('the same command goes on') })
      expect((await readdir(join(folder, 'stopped'))).includes('database')).toBe(true)
      // The server is stopped with us: nothing of ours runs on.
      await expect(readFile(join(folder, 'stopped/database/postmaster.pid'))).rejects.toThrow()
      stopped.push(end)
    }
    const end = await run(film('stopped'), environment)
    expect(end.status).toBe(0)
    const done = [...stopped, end].flatMap(doneIn)
    expect(new Set(done).size).toBe(done.length)
    expect((await readdir(join(folder, 'stopped/scratch/calls'))).length).toBe(0)
    const names = await readdir(join(folder, 'out-stopped'))
    expect(names).toHaveLength(11)
    expect(names.every((name) => !name.startsWith('.'))).toBe(true)
  }, 400_000)
})
