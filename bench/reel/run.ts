import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const BIN = fileURLToPath(new URL('../../../apps/cli/bin/reelwright.js', import.meta.url))

type Heard = { readonly at: number; readonly event: string; readonly data: Readonly<Record<string, unknown>> }

export type Ran = {
  readonly seconds: number
  /** Of every process that was started for it; undefined where the system does not tell. */
  readonly cpuSeconds: number | undefined
  /** Seconds from the first to the last that was heard of each kind of step, and how many of them ran. */
  readonly steps: Readonly<Record<string, { readonly seconds: number; readonly runs: number }>>
}

const stepsOf = (heard: readonly Heard[]): Ran['steps'] => {
  const steps = heard.filter(({ event, data }) => event === 'step' && typeof data.kind === 'string')
  const kinds = [...new Set(steps.map(({ data }) => String(data.kind)))]
  return Object.fromEntries(
    kinds.map((kind) => {
      const own = steps.filter(({ data }) => data.kind === kind)
      const subjects = new Set(own.map(({ data }) => String(data.id)))
      return [kind, { seconds: (own.at(-1)!.at - own[0]!.at) / 1000, runs: subjects.size }]
    }),
  )
}

/** Processor time of all ended children and theirs, in seconds: `cutime` and `cstime` of proc(5), in hundredths. */
const cpuOfChildren = (): number | undefined => {
  if (process.platform !== 'linux') return undefined
  const stat = readFileSync('/proc/self/stat', 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[13]) + Number(fields[14])) / 100
}

/** Makes a reel with the real command line. */
export const makeReel = (home: string, folder: string, out: string, options: readonly string[]): Promise<Ran> =>
  new Promise((resolve, reject) => {
    const [began, before] = [performance.now(), cpuOfChildren()]
    const child = spawn(process.execPath, [BIN, 'property', folder, '--out', out, '--yes', '--json', ...options], {
      env: { PATH: process.env.PATH, HOME: process.env.HOME, FFMPEG_PATH: process.env.FFMPEG_PATH, REELWRIGHT_HOME: home },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const heard: Heard[] = []
    let rest = ''
    child.stdout.on('data', (part: Buffer) => {
      const lines = (rest + part.toString()).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) heard.push({ at: performance.now(), ...(JSON.parse(line) as Omit<Heard, 'at'>) })
    })
    child.on('error', reject)
    child.on('close', (status) => {
      const [seconds, after] = [(performance.now() - began) / 1000, cpuOfChildren()]
      const cpuSeconds = before === undefined || after === undefined ? undefined : after - before
      if (status === 0) resolve({ seconds, cpuSeconds, steps: stepsOf(heard) })
      else reject(new Error(`reelwright property ended with ${status}: ${JSON.stringify(heard.at(-1)?.data)}`))
    })
  })
