import { Pool } from 'undici'

export type Driven = {
  /** Answers a second. */
  readonly rate: number
  /** Milliseconds. */
  readonly p50: number
  readonly p99: number
  /** Of one answer. */
  readonly bytes: number
}

export const CONNECTIONS = 32

/** Asks for one address over and over on 32 connections for `seconds`. @throws when an answer is no 200 */
export const drive = async (url: string, headers: Readonly<Record<string, string>>, seconds: number): Promise<Driven> => {
  const { origin, pathname, search } = new URL(url)
  const pool = new Pool(origin, { connections: CONNECTIONS, pipelining: 1 })
  const times: number[] = []
  let bytes = 0
  const began = performance.now()
  const end = began + seconds * 1000
  const ask = async (): Promise<void> => {
    while (performance.now() < end) {
      const sent = performance.now()
      const { statusCode, body } = await pool.request({ method: 'GET', path: pathname + search, headers })
      const got = await body.arrayBuffer()
      if (statusCode !== 200) throw new Error(`${url} answered ${statusCode}: ${Buffer.from(got).toString().slice(0, 500)}`)
      times.push(performance.now() - sent)
      bytes = got.byteLength
    }
  }
  try {
    await Promise.all(Array.from({ length: CONNECTIONS }, ask))
  } finally {
    await pool.close()
  }
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] as number
  return { rate: (times.length * 1000) / (performance.now() - began), p50: at(0.5), p99: at(0.99), bytes }
}
