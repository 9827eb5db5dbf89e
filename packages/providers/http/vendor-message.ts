import { createHash } from 'node:crypto'

/** Names are in lower case, as Node gives them. */
export type MessageHeaders = Readonly<Record<string, string | readonly string[] | undefined>>

export type NotTaken = 'HEADERS_MISSING' | 'OUT_OF_TIME' | 'SIGNATURE_WRONG' | 'NO_JSON'

/**
 * A webhook that its vendor signed lately: a hint that leads to asking, no more. `digest` is a hash of all that was
 * signed: the same one is a delivery that came before, and changes nothing.
 */
export type VendorMessage = { readonly message: unknown; readonly digest: string } | { readonly refused: NotTaken }

/** Milliseconds by which a message's time may differ from ours (fal.ai, and the Standard Webhooks that Replicate follows). */
const WINDOW = 300_000

/** Whether a time in seconds since 1970, as a header has it, is near `now` (milliseconds). */
export const isTimely = (seconds: string, now: number): boolean =>
  /^\d{1,12}$/.test(seconds) && Math.abs(now - Number(seconds) * 1000) <= WINDOW

/** The headers of a list, each there once and not empty; undefined where one is not. */
export const headersNamed = (headers: MessageHeaders, names: readonly string[]): readonly string[] | undefined => {
  const found = names.map((name) => headers[name])
  return found.every((value): value is string => typeof value === 'string' && value !== '') ? found : undefined
}

/** A message whose signature over `signed` was good. */
export const taken = (raw: Uint8Array, signed: Uint8Array): VendorMessage => {
  try {
    const message: unknown = JSON.parse(Buffer.from(raw).toString('utf8'))
    return { message, digest: createHash('sha256').update(signed).digest('hex') }
  } catch {
    return { refused: 'NO_JSON' }
  }
}
