import { lookup as lookUp } from 'node:dns'
import http from 'node:http'
import https from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { isPublicAddress } from './public-address.js'
import type { Headers } from './retry-after.js'
import { type VendorFailure, vendorFailure } from './vendor-failure.js'
import { DEADLINES, MOST_BYTES, spends, type VendorRequest } from './vendor-request.js'

export type VendorAnswer = { readonly status: number; readonly headers: Headers; readonly body: AsyncIterable<Uint8Array> }

/** Looks a name up and gives only addresses of the open internet: all it stands for have to be, or it may be a trap. */
const publicOnly: LookupFunction = (hostname, options, done) => {
  lookUp(hostname, { ...options, all: true }, (error, found) => {
    if (error) return done(error, '', 4)
    if (found.length === 0 || !found.every(({ address }) => isPublicAddress(address)))
      return done(Object.assign(new Error('closed address'), { code: 'ADDRESS_CLOSED' }), '', 4)
    return options.all ? done(null, found as never, 4) : done(null, found[0]!.address, found[0]!.family)
  })
}

const checked = ({ vendor, url: given, outside }: VendorRequest): URL => {
  const url = URL.canParse(String(given)) ? new URL(given) : undefined
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:') || url.username || url.password)
    throw vendorFailure('broken', 'VENDOR_ADDRESS', `The address of ${vendor} is none that can be asked; check its base URL.`)
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (outside && isIP(host) && !isPublicAddress(host)) throw closed(vendor)
  return url
}

const closed = (vendor: string): VendorFailure =>
  vendorFailure('broken', 'VENDOR_ADDRESS', `${vendor} named an address inside this network, which is not fetched.`)

/** What went wrong on the way, without anything of the request. `sent`: the vendor may have it. */
const lost = (request: VendorRequest, sent: boolean, why: string): VendorFailure => {
  if (!sent) return vendorFailure('retryable', 'VENDOR_UNREACHABLE', `${request.vendor} could not be reached (${why}); it is asked again.`)
  if (!spends(request))
    return vendorFailure('retryable', 'VENDOR_BROKE_OFF', `${request.vendor} broke off its answer (${why}); it is asked again.`)
  return vendorFailure(
    'unknown',
    'VENDOR_FATE_UNKNOWN',
    `${request.vendor} was asked and its answer was lost (${why}), so it may have been charged; look there before it is asked again.`,
  )
}

const reason = (error: unknown): string => {
  const code = (error as { code?: unknown } | null)?.code
  return typeof code === 'string' && /^[A-Z_0-9]+$/.test(code) ? code : 'the connection failed'
}

/**
 * Asks a vendor once: one connection of its own, no redirect, no retry. Before it is sent an abort throws the signal's
 * reason; once it is sent, an abort or a lost connection leaves the fate of a request that spends `unknown`.
 * @throws VendorFailure
 */
export const send = (request: VendorRequest): Promise<VendorAnswer> =>
  new Promise((resolve, reject) => {
    const { signal, method, body, deadlines = {}, most = MOST_BYTES } = request
    signal?.throwIfAborted()
    const url = checked(request)
    const secure = url.protocol === 'https:'
    let sent = false
    let over: VendorFailure | undefined
    const open = (secure ? https : http).request(url, {
      method,
      agent: false,
      headers: {
        'user-agent': 'Mozilla/5.0 (compatible; Reelwright)',
        accept: '*/*',
        'accept-encoding': 'identity',
        ...(body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }),
        ...request.headers,
      },
      ...(request.outside ? { lookup: publicOnly } : {}),
    })
    const end = (failure: VendorFailure): void => {
      over ??= failure
      open.destroy(failure)
    }
    const whole = setTimeout(() => end(lost(request, sent, 'it took too long')), deadlines.whole ?? DEADLINES.whole)
    let patience = setTimeout(() => end(lost(request, sent, 'no answer in time')), deadlines.headers ?? DEADLINES.headers)
    const abort = (): void => end(lost(request, sent, 'the work was stopped'))
    const done = (): void => {
      clearTimeout(whole)
      clearTimeout(patience)
      signal?.removeEventListener('abort', abort)
    }
    signal?.addEventListener('abort', abort, { once: true })
    open.once('socket', (socket) => socket.once(secure ? 'secureConnect' : 'connect', () => (sent = true)))
    open.on('error', (error) => {
      done()
      const why = reason(error)
      reject(
        signal?.aborted && !sent ? signal.reason : (over ?? (why === 'ADDRESS_CLOSED' ? closed(request.vendor) : lost(request, sent, why))),
      )
    })
    open.on('close', done)
    open.on('response', (answer) => {
      const again = (): void => {
        clearTimeout(patience)
        patience = setTimeout(() => end(lost(request, true, 'it fell silent')), deadlines.idle ?? DEADLINES.idle)
      }
      again()
      async function* pieces(): AsyncGenerator<Uint8Array> {
        let taken = 0
        try {
          for await (const piece of answer as AsyncIterable<Buffer>) {
            again()
            taken += piece.length
            if (taken > most)
              throw vendorFailure(
                'broken',
                'VENDOR_TOO_MUCH',
                `${request.vendor} answered with more than ${most} bytes, which is not read.`,
              )
            yield piece
          }
          if (!answer.complete) throw lost(request, true, 'it was cut')
        } catch (error) {
          throw over ?? ((error as Error).name === 'VendorFailure' ? error : lost(request, true, reason(error)))
        } finally {
          done()
          open.destroy()
        }
      }
      const headers = Object.fromEntries(
        Object.entries(answer.headers).flatMap(([name, value]) =>
          value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
        ),
      )
      resolve({ status: answer.statusCode ?? 0, headers, body: pieces() })
    })
    open.end(body)
  })
