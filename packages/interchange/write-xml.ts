/** An element's attributes (`@name`) and children, in order; `#` holds its text, or nodes whose children are its own. */
export type Node = Readonly<Record<string, unknown>>

/** One line that any XML reader takes: XML 1.0 cannot write control characters, halves of surrogate pairs, U+FFFE and U+FFFF. */
export const plainLine = (text: string): string =>
  text
    .replace(/[\p{Cs}\ufffe\uffff]/gu, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()

const escaped = (value: unknown): string =>
  plainLine(String(value)).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null

const linesOf = (name: string, value: unknown): readonly string[] => {
  if (value === undefined || value === null) return []
  if (Array.isArray(value)) return value.flatMap((one) => linesOf(name, one))
  const [attributes, text, inside] = isNode(value) ? partsOf(value) : ['', escaped(value), []]
  if (inside.length > 0) return [`<${name}${attributes}>`, ...inside.map((line) => `  ${line}`), `</${name}>`]
  return [text === '' ? `<${name}${attributes}/>` : `<${name}${attributes}>${text}</${name}>`]
}

const childrenOf = (node: Node): readonly string[] =>
  Object.entries(node).flatMap(([name, value]) => {
    if (name.startsWith('@')) return []
    if (name !== '#') return linesOf(name, value)
    return [value].flat().flatMap((one) => (isNode(one) ? childrenOf(one) : []))
  })

const partsOf = (node: Node): readonly [attributes: string, text: string, inside: readonly string[]] => {
  const attributes = Object.entries(node).filter(([name, value]) => name.startsWith('@') && value !== undefined && value !== null)
  const written = attributes.map(([name, value]) => ` ${name.slice(1)}="${escaped(value).replaceAll('"', '&quot;')}"`)
  const { '#': text } = node
  return [written.join(''), text === undefined || isNode(text) ? '' : escaped(text), childrenOf(node)]
}

/** An XML document with its DOCTYPE; every text in it a single line. Undefined values and null are left out. */
export const writeXml = (doctype: string, root: Node): string =>
  `${['<?xml version="1.0" encoding="UTF-8"?>', `<!DOCTYPE ${doctype}>`, ...linesOf(doctype, root)].join('\n')}\n`

/** A path for a URL: everything that is not plain is percent-encoded, `'!()*` too. */
export const encodePath = (path: string): string =>
  path
    .split('/')
    .map((part) => encodeURIComponent(part).replace(/['!()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`))
    .join('/')
