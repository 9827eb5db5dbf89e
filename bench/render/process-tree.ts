import { type ChildProcess, spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

export type Ran = {
  readonly seconds: number
  /** Highest sum over the process tree, in MB: resident, and shared pages counted once (Linux only). */
  readonly residentMB?: number
  readonly proportionalMB?: number
  readonly out: string
}

const treeOf = (root: number): readonly number[] => {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]))
    } catch {
      // it has ended meanwhile
    }
  }
  const isIn = (pid: number | undefined): boolean => pid !== undefined && pid > 1 && (pid === root || isIn(parents.get(pid)))
  return [...parents.keys()].filter(isIn)
}

const field = (pid: number, name: 'Rss' | 'Pss'): number => {
  try {
    return Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

const watch = (child: ChildProcess, every: number) => {
  const peak = { resident: 0, proportional: 0 }
  if (process.platform !== 'linux' || every === 0) return { peak: () => undefined, stop: () => {} }
  const timer = setInterval(() => {
    const tree = treeOf(child.pid!)
    peak.resident = Math.max(
      peak.resident,
      tree.reduce((sum, pid) => sum + field(pid, 'Rss'), 0),
    )
    peak.proportional = Math.max(
      peak.proportional,
      tree.reduce((sum, pid) => sum + field(pid, 'Pss'), 0),
    )
  }, every)
  return { peak: () => peak, stop: () => clearInterval(timer) }
}

/** Runs a command to its end; `sample` milliseconds between two looks at its memory, none when 0. */
export const runTimed = (command: string, args: readonly string[], sample = 0): Promise<Ran> =>
  new Promise((resolve, reject) => {
    const began = performance.now()
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    const memory = watch(child, sample)
    let out = ''
    let said = ''
    child.stdout.on('data', (part: Buffer) => {
      out += part
    })
    child.stderr.on('data', (part: Buffer) => {
      said = (said + part).slice(-4000)
    })
    child.on('error', reject)
    child.on('close', (status) => {
      memory.stop()
      if (status !== 0) return reject(new Error(`${command} ended with status ${status}: ${said}`))
      const peak = memory.peak()
      resolve({ seconds: (performance.now() - began) / 1000, residentMB: peak?.resident, proportionalMB: peak?.proportional, out })
    })
  })

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}
