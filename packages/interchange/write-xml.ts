import { create } from 'xmlbuilder2'

/** An element's children and attributes (`@name`), as xmlbuilder2 reads them. */
export type Node = Readonly<Record<string, unknown>>

/** One line that any XML reader takes: XML 1.0 cannot write control characters, halves of surrogate pairs, U+FFFE and U+FFFF. */
export const plainLine = (text: string): string =>
  text
    .replace(/[\p{Cs}\ufffe\uffff]/gu, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()

const plain = (value: unknown): unknown => {
  if (typeof value === 'string') return plainLine(value)
  if (Array.isArray(value)) return value.map(plain)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).flatMap(([key, one]) => (one === undefined ? [] : [[key, plain(one)]])))
}

/** An XML document with its DOCTYPE; every text in it a single line. Undefined values are left out. */
export const writeXml = (doctype: string, root: Node): string =>
  `${create({ version: '1.0', encoding: 'UTF-8' })
    .dtd({ name: doctype })
    .ele({ [doctype]: plain(root) } as never)
    .doc()
    .end({ prettyPrint: true })}\n`

/** A path for a URL: everything that is not plain is percent-encoded, `'!()*` too. */
export const encodePath = (path: string): string =>
  path
    .split('/')
    .map((part) => encodeURIComponent(part).replace(/['!()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`))
    .join('/')
