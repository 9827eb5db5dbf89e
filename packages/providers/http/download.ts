import { createWriteStream } from 'node:fs'
import { access, rename } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { readRefusal } from './ask-vendor.js'
import { send } from './send.js'
import { isVendorFailure, vendorFailure } from './vendor-failure.js'

export type DownloadOrder = {
  readonly vendor: string
  /** As the vendor's answer names it. */
  readonly url: string
  /** The vendor's own address: its host may lie inside this network (a test server), no other may. */
  readonly baseUrl: string
  readonly file: string
  readonly most: number
  /** How the vendor wants to be asked; never a key. */
  readonly headers?: Readonly<Record<string, string>>
  readonly signal?: AbortSignal
}

const HOPS = 4

/**
 * Fetches a file that a vendor's answer names, whole or not at all; redirects are looked at like the first address.
 * No key travels with it. @returns its media type. @throws VendorFailure
 */
export const download = async ({ vendor, url, baseUrl, file, most, headers, signal }: DownloadOrder): Promise<string | undefined> => {
  const home = new URL(baseUrl).host
  let at = URL.canParse(url, baseUrl) ? new URL(url, baseUrl) : undefined
  for (let hop = 0; at && hop < HOPS; hop++) {
    const request = {
      vendor,
      method: 'GET' as const,
      url: at,
      most,
      outside: at.host !== home,
      ...(headers ? { headers } : {}),
      ...(signal ? { signal } : {}),
    }
    const answer = await send(request)
    const to = answer.headers.location
    if (answer.status >= 300 && answer.status < 400 && to !== undefined) {
      for await (const _ of answer.body) break
      at = URL.canParse(to, at.href) ? new URL(to, at) : undefined
      continue
    }
    if (answer.status === 404 || answer.status === 410 || answer.status === 403) {
      for await (const _ of answer.body) break
      throw vendorFailure(
        'retryable',
        'VENDOR_FILE_GONE',
        `The file that ${vendor} made is no longer where it said; it is asked for again.`,
      )
    }
    if (answer.status !== 200) throw await readRefusal(request, answer, () => ({}))
    await pipeline(answer.body, createWriteStream(`${file}.part`)).catch((error: unknown) => {
      throw isVendorFailure(error)
        ? error
        : vendorFailure('retryable', 'VENDOR_FILE_BROKEN', `A file of ${vendor} could not be kept; it is fetched again.`)
    })
    await rename(`${file}.part`, file)
    return answer.headers['content-type']?.split(';')[0]?.trim()
  }
  throw vendorFailure('broken', 'VENDOR_ADDRESS', `${vendor} named a file at an address that cannot be fetched.`)
}

/** Fetches it unless it is there. @throws VendorFailure */
export const downloadOnce = async (order: DownloadOrder): Promise<void> => {
  const isThere = await access(order.file).then(
    () => true,
    () => false,
  )
  if (!isThere) await download(order)
}
