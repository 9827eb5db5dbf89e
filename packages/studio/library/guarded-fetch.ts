import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { isFault, refuse } from '@reelwright/film/fault'
import { type Dispatcher, request } from 'undici'
import type { Guard } from './checked-address.js'
import { guardedAgent } from './guarded-agent.js'

export type FetchBounds = Guard & {
  /** The most bytes that are taken. */
  readonly bytes: number
  /** Milliseconds for all of it, redirects included. */
  readonly within: number
}

export type Fetched = { readonly url: URL; readonly type: string | undefined; readonly bytes: number }

const REDIRECTS = 5

const checkUrl = (text: string | URL, base: URL | undefined, ports: readonly number[] = []): URL => {
  const refused = (why: string) => refuse('URL_REFUSED', `${why}; give an address like https://example.com/photo.jpg.`, { field: 'url' })
  if (!URL.canParse(String(text), base?.href)) throw refused('This is no address')
  const url = new URL(text, base)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw refused(`Only http and https are fetched, not ${url.protocol}`)
  if (url.username || url.password) throw refused('An address with a name or password in it is not fetched')
  if (url.port !== '' && url.port !== '80' && url.port !== '443' && !ports.includes(Number(url.port)))
    throw refused(`Port ${url.port} is not fetched from`)
  return url
}

const tooLarge = (limit: number) =>
  refuse('FETCH_TOO_LARGE', `The file has more than ${Math.floor(limit / 1024 ** 2)} MB; upload it instead.`, {
    field: 'url',
    limit: `${limit} bytes`,
  })

async function* atMost(body: AsyncIterable<Uint8Array>, limit: number, count: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  let taken = 0
  for await (const piece of body) {
    taken += piece.length
    if (taken > limit) throw tooLarge(limit)
    yield piece
  }
  count(taken)
}

const header = (value: string | readonly string[] | undefined): string | undefined => (typeof value === 'string' ? value : value?.[0])

/** The answer at the end of the redirects, each of which is looked at like the first address. */
const reach = async (start: URL, bounds: FetchBounds, dispatcher: Dispatcher, signal: AbortSignal) => {
  let url = start
  for (let hop = 0; hop <= REDIRECTS; hop++) {
    // Compressed bytes would be bounded before they are unpacked, and grow afterwards.
    const answer = await request(url, { dispatcher, signal, headers: { 'accept-encoding': 'identity', 'user-agent': 'Reelwright' } })
    const { statusCode, headers, body } = answer
    const location = header(headers.location)
    if (statusCode < 300 || statusCode > 399 || !location) return { url, answer }
    body.on('error', () => {}).destroy()
    url = checkUrl(location, url, bounds.ports)
  }
  throw refuse('FETCH_FAILED', `The address redirects more than ${REDIRECTS} times; give the one it ends at.`, { field: 'url' })
}

/** What failed, without what a network's inside would tell. */
const failed = (cause: unknown, url: URL): Error => {
  if (isFault(cause)) return cause
  const { name, code } = cause as { name?: string; code?: string }
  if (name === 'TimeoutError' || name === 'AbortError' || /TIMEOUT/.test(code ?? ''))
    return refuse('FETCH_SLOW', `${url.hostname} took too long; try again, or upload the file.`, { field: 'url', cause })
  return refuse('FETCH_FAILED', `${url.hostname} could not be reached or broke off; try again, or upload the file.`, {
    field: 'url',
    cause,
  })
}

/**
 * Fetches a file that a person named by its address into `file`, from the open internet only, bounded in size and time.
 * @throws URL_REFUSED, ADDRESS_REFUSED, ADDRESS_UNKNOWN, FETCH_FAILED, FETCH_SLOW, FETCH_TOO_LARGE
 */
export const guardedFetch = async (address: string, file: string, bounds: FetchBounds): Promise<Fetched> => {
  const start = checkUrl(address, undefined, bounds.ports)
  const dispatcher = guardedAgent(bounds)
  const signal = AbortSignal.timeout(bounds.within)
  try {
    const { url, answer } = await reach(start, bounds, dispatcher, signal)
    const { statusCode, headers, body } = answer
    body.on('error', () => {})
    if (statusCode !== 200 || /\S/.test((header(headers['content-encoding']) ?? '').replace(/identity/i, ''))) {
      body.destroy()
      const given = statusCode === 200 ? 'compressed bytes' : `status ${statusCode}`
      throw refuse('FETCH_FAILED', `${url.hostname} answered with ${given}; give the address of the file itself.`, { field: 'url', given })
    }
    if (Number(header(headers['content-length'])) > bounds.bytes) {
      body.destroy()
      throw tooLarge(bounds.bytes)
    }
    let bytes = 0
    await pipeline(
      atMost(body, bounds.bytes, (taken) => {
        bytes = taken
      }),
      createWriteStream(file),
      { signal },
    )
    return { url, type: header(headers['content-type'])?.split(';')[0]?.trim(), bytes }
  } catch (cause) {
    throw failed(cause, start)
  } finally {
    await dispatcher.destroy().catch(() => {})
  }
}
