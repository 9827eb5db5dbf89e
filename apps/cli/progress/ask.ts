import { createInterface } from 'node:readline/promises'

/** Asks a yes-or-no question on the terminal. */
export const askYes = async (question: string, signal: AbortSignal): Promise<boolean> => {
  const terminal = createInterface({
    input: process.stdin,
    output: process.stderr,
  })
  try {
    return /^y(es)?$/i.test((await terminal.question(`${question} [y/N] `, { signal })).trim())
  } catch {
    return false
  } finally {
    terminal.close()
  }
}
