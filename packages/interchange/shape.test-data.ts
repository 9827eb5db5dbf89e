import { XMLParser, XMLValidator } from 'fast-xml-parser'

/** An element as it was read back. */
export type Element = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Element[]
  readonly text: string
}

type Raw = Readonly<Record<string, unknown>>

const elementOf = (raw: Raw): Element => {
  const name = Object.keys(raw).find((key) => key !== ':@') as string
  const inside = raw[name] as readonly Raw[]
  return {
    name,
    attributes: (raw[':@'] ?? {}) as Record<string, string>,
    children: inside.filter((one) => !('#text' in one)).map(elementOf),
    text: inside.map((one) => one['#text'] ?? '').join(''),
  }
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  ignoreDeclaration: true,
})

/** The root of a document that is well formed and begins with its declaration and DOCTYPE. */
export const readXml = (xml: string, doctype: string): Element => {
  const valid = XMLValidator.validate(xml)
  if (valid !== true) throw new Error(`not well formed: ${valid.err.msg} in line ${valid.err.line}`)
  if (!xml.startsWith(`<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE ${doctype}>\n<${doctype} `)) throw new Error('declaration')
  return elementOf((parser.parse(xml) as readonly Raw[]).find((one) => doctype in one) as Raw)
}

export const all = (element: Element, name: string): readonly Element[] =>
  element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)])

export const at = (element: Element, path: string): Element => {
  const found = path.split('/').reduce<Element | undefined>((here, name) => here?.children.find((one) => one.name === name), element)
  if (!found) throw new Error(`${element.name} has no ${path}`)
  return found
}
export const textAt = (element: Element, path: string): string => at(element, path).text
export const numberAt = (element: Element, path: string): number => Number(textAt(element, path))

/** What an element may hold: a pattern of child names, `#text`, and its attributes (`name` required, `name?` not). */
export type Model = { readonly children?: string; readonly text?: RegExp; readonly attributes?: readonly string[] }

const compiled = new Map<string, RegExp>()

/** `a b?` over the names of children, each followed by a blank. */
const pattern = (children: string): RegExp => {
  const known = compiled.get(children)
  if (known) return known
  const source = children
    .replace(/[\w-]+/g, '(?:$&~)')
    .replaceAll(' ', '')
    .replaceAll('~', ' ')
  const made = new RegExp(`^${source}$`)
  compiled.set(children, made)
  return made
}

/** Departures from the models, one sentence each. A model is looked up by the longest path that fits, like `file/media`. */
export const checkShape = (element: Element, models: Readonly<Record<string, Model>>, path = element.name): readonly string[] => {
  const keys = path.split('/').map((_, i, parts) => parts.slice(i).join('/'))
  const model = keys.map((key) => models[key]).find(Boolean)
  if (!model) return [`${path} is not known`]
  const names = element.children.map(({ name }) => `${name} `).join('')
  const allowed = (model.attributes ?? []).map((name) => name.replace('?', ''))
  const required = (model.attributes ?? []).filter((name) => !name.endsWith('?'))
  return [
    ...(pattern(model.children ?? '').test(names) ? [] : [`${path} holds ${names || 'nothing'}, not ${model.children ?? 'nothing'}`]),
    ...((model.text ?? /^\s*$/).test(element.text) ? [] : [`${path} says ${JSON.stringify(element.text)}`]),
    ...Object.keys(element.attributes).flatMap((name) => (allowed.includes(name) ? [] : [`${path} has an attribute ${name}`])),
    ...required.flatMap((name) => (name in element.attributes ? [] : [`${path} lacks the attribute ${name}`])),
    ...element.children.flatMap((child) => checkShape(child, models, `${path}/${child.name}`)),
  ]
}
