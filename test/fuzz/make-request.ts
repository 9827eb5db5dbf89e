import { meantBy, type Pool } from './pool.js'
import type { Random } from './random.js'
import { type Making, type Schema, valueFor } from './schema-value.js'
import { nasty, spoil } from './spoil.js'

type Parameter = { readonly name: string; readonly in: string; readonly required?: boolean; readonly schema: Schema }

export type Operation = {
  readonly method: string
  /** With `{names}` in it, below `/api`. */
  readonly path: string
  readonly parameters: readonly Parameter[]
  readonly body: Schema | undefined
  readonly mediaType: string
}

type Described = {
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> }
}
export type Document = {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> }
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete']

export const operationsOf = ({ paths }: Document): readonly Operation[] =>
  Object.entries(paths).flatMap(([path, calls]) =>
    Object.entries(calls)
      .filter(([method]) => METHODS.includes(method))
      .map(([method, { parameters = [], requestBody }]) => {
        const [[mediaType, { schema: body }] = ['application/json', { schema: undefined }]] = Object.entries(requestBody?.content ?? {})
        return { method: method.toUpperCase(), path: path.replace(/^\/api/, ''), parameters, body, mediaType }
      }),
  )

export type Made = {
  readonly method: string
  readonly path: string
  readonly body: string | undefined
  readonly headers: Readonly<Record<string, string>>
}

const text = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))

/** As UTF-8 in an address; halves of characters have none. */
const escaped = (value: string): string => encodeURIComponent(Buffer.from(value.slice(0, 4_000)).toString())

const idFor = (random: Random, pool: Pool, path: string, name: string, changes: boolean): string => {
  if (random.chance(0.06)) return text(nasty(random))
  const before = path.split(`/{${name}}`)[0]?.split('/').at(-1) ?? ''
  const kind = random.chance(0.05)
    ? random.pick(Object.keys(pool).filter((one) => one !== 'projects'))
    : before === 'projects' && changes
      ? 'disposable'
      : before
  const ids = pool[kind] ?? []
  return ids.length > 0 ? random.pick(ids) : 'none'
}

const HEADERS: readonly ((random: Random) => Readonly<Record<string, string>>)[] = [
  ({ below }) => ({ 'idempotency-key': `key-${below(50)}` }),
  () => ({ 'idempotency-key': ' ' }),
  () => ({ 'if-match': '"1"' }),
  () => ({ 'if-match': 'W/"\\' }),
  () => ({ 'if-none-match': '*' }),
  () => ({ range: 'bytes=9-1,-' }),
  () => ({ 'content-type': 'text/xml' }),
  () => ({ 'content-type': 'application/json; charset=utf-7' }),
  () => ({ 'content-length': '5' }),
  () => ({ accept: 'image/webp' }),
  () => ({ cookie: 'reelwright=%E0%A4%A' }),
  () => ({ origin: 'https://evil.example' }),
]

/** A request as the document has it, or nearly. */
export const makeRequest = (random: Random, { components }: Document, pool: Pool, operation: Operation): Made => {
  const making: Making = { random, schemas: components.schemas, meant: meantBy(random, pool) }
  const { method, path, parameters, body, mediaType } = operation
  // The finished film stays as it is: what is made of it can be asked for again and again.
  const changes = method !== 'GET' && !/\/(render-jobs|export|watch-links|duplicate)$/.test(path)
  const where = path.replace(/\{(\w+)\}/g, (_, name: string) => escaped(idFor(random, pool, path, name, changes)))
  const query = parameters
    .filter((one) => one.in === 'query' && (one.required || random.chance(0.4)))
    .map(({ name, schema }) => {
      const value = random.chance(0.12) ? nasty(random) : valueFor(making, schema, name)
      return `${name}=${escaped(text(value))}`
    })
  const spoiled = random.chance(0.25)
  const valid = body && valueFor(making, body)
  const sent = body === undefined ? undefined : spoiled ? spoil(random, valid) : valid
  const json = mediaType === 'application/json'
  const broken = body !== undefined && random.chance(0.01)
  return {
    method,
    path: query.length > 0 ? `${where}?${query.join('&')}` : where,
    body: sent === undefined ? undefined : broken ? `${JSON.stringify(sent).slice(0, -1)},,` : JSON.stringify(sent),
    headers: {
      ...(sent === undefined ? {} : { 'content-type': json ? 'application/json' : mediaType }),
      ...(random.chance(0.08) ? random.pick(HEADERS)(random) : {}),
    },
  }
}
