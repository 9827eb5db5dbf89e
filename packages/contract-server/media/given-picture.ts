import { readFile } from 'node:fs/promises'
import sharp from 'sharp'
import type { World } from '../frame/world.js'
import { keptBytes } from './clip.js'

export type GivenPicture = {
  readonly path: string
  readonly width: number
  readonly height: number
  readonly bytes: number
  readonly format: string
}
export type NotGiven = { readonly reason: 'download' | 'load' }

const LARGEST = 60 * 1024 * 1024

const bytesOf = async (world: World, url: string): Promise<Uint8Array | undefined> => {
  const inline = /^data:([^;,]*)(;base64)?,(.*)$/s.exec(url)
  if (inline) return inline[2] ? Buffer.from(inline[3]!, 'base64') : Buffer.from(decodeURIComponent(inline[3]!))
  const own = world.files.pathOf(url)
  if (own) return readFile(await own)
  if (!/^https?:/.test(url)) return undefined
  const answer = await fetch(url, { signal: AbortSignal.timeout(20_000) })
  if (!answer.ok) return undefined
  const bytes = new Uint8Array(await answer.arrayBuffer())
  return bytes.length <= LARGEST ? bytes : undefined
}

/** A picture named by a `data:` URI or an address, fetched and opened as the vendor would. */
export const givenPicture = async (world: World, url: string): Promise<GivenPicture | NotGiven> => {
  const bytes = await bytesOf(world, url).catch(() => undefined)
  if (!bytes || bytes.length === 0) return { reason: 'download' }
  try {
    const { width, height, format, autoOrient } = await sharp(bytes).metadata()
    if (!width || !height || !format) return { reason: 'load' }
    return {
      path: await keptBytes(world, bytes, `.${format}`),
      width: autoOrient?.width ?? width,
      height: autoOrient?.height ?? height,
      bytes: bytes.length,
      format,
    }
  } catch {
    return { reason: 'load' }
  }
}
