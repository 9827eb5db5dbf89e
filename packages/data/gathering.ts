import type pg from 'pg'
import type { Statement } from './pipeline.js'

type Waiting = {
  readonly statement: Statement
  readonly resolve: (result: pg.QueryResult) => void
  readonly reject: (error: unknown) => void
}

/** Stands where drizzle looks for a client: what is asked for in one turn of the program is sent in one piece, in its order. */
export const gathering = (ask: (statements: readonly Statement[]) => Promise<readonly pg.QueryResult[]>): pg.Pool => {
  let waiting: Waiting[] = []
  const send = async (): Promise<void> => {
    const asked = waiting
    waiting = []
    try {
      const results = await ask(asked.map(({ statement }) => statement))
      for (const [n, { resolve }] of asked.entries()) resolve(results[n] as pg.QueryResult)
    } catch (error) {
      for (const { reject } of asked) reject(error)
    }
  }
  const query = (statement: Statement, values: unknown[]): Promise<pg.QueryResult> => {
    if (waiting.length === 0) process.nextTick(send) // after all that can be asked for now has been
    return new Promise((resolve, reject) => waiting.push({ statement: { ...statement, values }, resolve, reject }))
  }
  return { query } as unknown as pg.Pool
}
