import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { refuse } from '@reelwright/film/fault'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'

/** What a logo may be; `opaque` is how much of its frame a cut-out logo leaves free at the least. */
export const LOGO_LIMITS = { bytes: 5 * 1024 ** 2, side: 4096, drawn: 1200 } as const

export type Logo = { readonly type: 'image/svg+xml' | 'image/png'; readonly width: number; readonly height: number }

const FORBIDDEN = new Set(['script', 'foreignobject', 'image', 'iframe', 'audio', 'video', 'handler', 'listener'])

type Node = { readonly [name: string]: unknown }

/** What makes a drawing reach outside itself or run; undefined when it does neither. */
const reachOf = (nodes: readonly Node[]): string | undefined => {
  for (const node of nodes) {
    const attributes = (node[':@'] ?? {}) as Record<string, unknown>
    for (const [name, value] of Object.entries(attributes)) {
      const plain = name.toLowerCase()
      if (/^on/.test(plain)) return `the attribute ${name}`
      if (/(^|:)href$/.test(plain) && !String(value).trim().startsWith('#')) return `a reference to ${String(value).slice(0, 60)}`
      if (/url\(\s*['"]?(?!#)/i.test(String(value))) return `a reference in ${name}`
    }
    for (const [name, inner] of Object.entries(node)) {
      if (name === ':@') continue
      const plain = name.replace(/^.*:/, '').toLowerCase()
      if (FORBIDDEN.has(plain)) return `the element <${name}>`
      if (plain === 'style' && /@import|url\(\s*['"]?(?!#)/i.test(JSON.stringify(inner))) return 'a reference in its styles'
      const found = Array.isArray(inner) ? reachOf(inner as Node[]) : undefined
      if (found) return found
    }
  }
  return undefined
}

const checkSvg = (text: string, name: string, field: string): void => {
  if (/<!DOCTYPE|<!ENTITY/i.test(text))
    throw refuse('LOGO_UNSAFE', `${field}: "${name}" declares entities, which a logo may not; save it as plain SVG.`, {
      field,
      given: name,
    })
  if (XMLValidator.validate(text) !== true)
    throw refuse('LOGO_BROKEN', `${field}: "${name}" is no whole SVG; save it again.`, { field, given: name })
  const reach = reachOf(new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '', preserveOrder: true }).parse(text) as Node[])
  if (reach)
    throw refuse(
      'LOGO_UNSAFE',
      `${field}: "${name}" holds ${reach}; a logo may hold shapes only: save it without scripts, pictures and outside references.`,
      {
        field,
        given: reach,
      },
    )
}

const sniff = async (bytes: Buffer): Promise<Logo['type'] | undefined> => {
  const found = await fileTypeFromBuffer(bytes)
  if (found?.mime === 'image/png') return 'image/png'
  const head = bytes.subarray(0, 4096).toString('utf8')
  return /<svg[\s>]/i.test(head) && (!found || /xml|svg/.test(found.mime)) ? 'image/svg+xml' : undefined
}

/**
 * Looks into a logo before anything is made of it: a drawing of shapes, or a PNG that is cut out.
 * `field` is where it was named. @throws LOGO_MISSING, LOGO_TYPE, LOGO_TOO_LARGE, LOGO_OPAQUE, LOGO_UNSAFE, LOGO_BROKEN
 */
export const inspectLogo = async (path: string, field: string): Promise<Logo> => {
  const name = basename(path)
  const file = await stat(path).catch(() => undefined)
  if (!file?.isFile()) throw refuse('LOGO_MISSING', `${field}: there is no file ${path}.`, { field, given: path })
  const given = `${(file.size / 1024 ** 2).toFixed(1)} MB`
  if (file.size > LOGO_LIMITS.bytes)
    throw refuse('LOGO_TOO_LARGE', `${field}: "${name}" has ${given}; a logo may have up to 5 MB.`, { field, limit: '5 MB', given })
  const bytes = await readFile(path)
  const type = await sniff(bytes)
  if (!type) throw refuse('LOGO_TYPE', `${field}: "${name}" is neither SVG nor PNG; save the logo as one of them.`, { field, given: name })
  if (type === 'image/svg+xml') checkSvg(bytes.toString('utf8'), name, field)
  const { width, height } = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch((cause) => {
      throw refuse('LOGO_BROKEN', `${field}: "${name}" is damaged and cannot be read; save it again.`, { field, given: name, cause })
    })
  const size = `${width}×${height}`
  if (type === 'image/png' && Math.max(width, height) > LOGO_LIMITS.side)
    throw refuse(
      'LOGO_TOO_LARGE',
      `${field}: "${name}" has ${size} pixels; a logo may have up to ${LOGO_LIMITS.side} on a side: make it smaller.`,
      {
        field,
        limit: `${LOGO_LIMITS.side} pixels`,
        given: size,
      },
    )
  const { isOpaque } = await sharp(bytes, { limitInputPixels: LOGO_LIMITS.side ** 2 * 4 })
    .ensureAlpha()
    .stats()
    .catch((cause) => {
      throw refuse('LOGO_BROKEN', `${field}: "${name}" is damaged and cannot be shown whole; save it again.`, { field, given: name, cause })
    })
  if (isOpaque)
    throw refuse(
      'LOGO_OPAQUE',
      `${field}: "${name}" has no transparency and would stand in a box; save the logo cut out on a transparent ground.`,
      {
        field,
        given: name,
      },
    )
  return { type, width, height }
}

/** Draws an inspected logo as a PNG without its empty margins, its longer side at most 1,200 pixels, and gives its size. */
export const toWorkingLogo = async (
  path: string,
  out: string,
): Promise<{ readonly file: string; readonly type: 'image/png'; readonly width: number; readonly height: number }> => {
  const { width, height, type } = await inspectLogo(path, basename(path))
  const density = type === 'image/svg+xml' ? Math.min(2400, Math.max(72, (72 * LOGO_LIMITS.drawn) / Math.max(width, height))) : undefined
  const bytes = await readFile(path)
  const drawn = await sharp(bytes, density ? { density } : {})
    .ensureAlpha()
    .trim({ threshold: 0 })
    .png()
    .toBuffer()
  const file = `${out}.png`
  const side = LOGO_LIMITS.drawn
  const made = await sharp(drawn).resize(side, side, { fit: 'inside', withoutEnlargement: true }).toColourspace('srgb').png().toFile(file)
  return { file, type: 'image/png', width: made.width, height: made.height }
}
