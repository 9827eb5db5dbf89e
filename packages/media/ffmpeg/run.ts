import { type ChildProcess, spawn } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'
import { fail } from '@reelwright/film/fault'

const RING = 8_192

export type Running = {
  readonly stdin: Writable
  readonly stdout: Readable
  /** Resolves when ffmpeg ends well; rejects with FFMPEG_FAILED (its last words as cause) or ABORTED. */
  readonly done: Promise<void>
  readonly kill: () => void
  /** What it has said on stderr so far, its last 8 kB. */
  readonly said: () => string
  readonly process: ChildProcess
}

export type RunOptions = {
  readonly signal?: AbortSignal
  /** Milliseconds after which it is ended; one hour when left out. */
  readonly limit?: number
  readonly cwd?: string
}

/** Starts ffmpeg with arguments as an array; never reads the terminal and opens only files and pipes. */
export const startFfmpeg = (path: string, args: readonly string[], options: RunOptions = {}): Running => {
  const child = spawn(path, ['-hide_banner', '-nostdin', '-loglevel', 'level+info', '-nostats', ...args], {
    stdio: ['pipe', 'pipe', 'pipe'],
    cwd: options.cwd,
  })
  let tail = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    tail = (tail + text).slice(-RING)
  })
  const kill = (): void => void child.kill('SIGKILL')
  const timer = setTimeout(kill, options.limit ?? 3_600_000)
  options.signal?.addEventListener('abort', kill, { once: true })
  if (options.signal?.aborted) kill()
  // Not at `close`: that never comes to one whose output nobody reads to its end, and this process would wait for it.
  const release = (): void => {
    clearTimeout(timer)
    options.signal?.removeEventListener('abort', kill)
  }
  child.on('exit', release).on('error', release)
  child.stdin.on('error', () => {}) // a closed pipe shows itself in the exit status
  const done = new Promise<void>((resolve, reject) => {
    child.on('error', (cause) =>
      reject(
        fail('FFMPEG_MISSING', `ffmpeg could not be started at ${path}.`, {
          cause,
        }),
      ),
    )
    child.on('close', (code, signal) => {
      if (code === 0) return resolve()
      if (options.signal?.aborted) return reject(fail('ABORTED', 'The work was stopped.'))
      const last =
        tail
          .split('\n')
          .filter((line) => /\[(error|fatal)\]/.test(line))
          .slice(-3)
          .join(' ') || tail.slice(-300)
      reject(fail('FFMPEG_FAILED', `ffmpeg stopped with ${signal ?? `status ${code}`}: ${last.trim()}`, { cause: tail }))
    })
  })
  done.catch(() => {}) // the caller awaits it when it is ready to
  return {
    stdin: child.stdin,
    stdout: child.stdout,
    done,
    kill,
    said: () => tail,
    process: child,
  }
}

/** Runs ffmpeg to its end and gives what it wrote to stdout and what it said. */
export const runFfmpeg = async (
  path: string,
  args: readonly string[],
  options: RunOptions & { readonly input?: Uint8Array } = {},
): Promise<{ out: Buffer; said: string }> => {
  const running = startFfmpeg(path, args, options)
  const parts: Buffer[] = []
  running.stdout.on('data', (part: Buffer) => parts.push(part))
  running.stdin.end(options.input)
  await running.done
  return { out: Buffer.concat(parts), said: running.said() }
}
