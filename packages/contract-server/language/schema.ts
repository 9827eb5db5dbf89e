/** A JSON schema as requests carry it. */
export type Schema = { readonly [key: string]: unknown }

const asSchema = (value: unknown): Schema | undefined =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Schema) : undefined

/** The schema behind `$ref`, with `allOf` laid together. */
export const resolved = (schema: Schema, root: Schema): Schema => {
  const ref = schema.$ref
  if (typeof ref === 'string' && ref.startsWith('#')) {
    const target = ref
      .slice(1)
      .split('/')
      .filter(Boolean)
      .reduce<unknown>((at, key) => asSchema(at)?.[key.replace(/~1/g, '/').replace(/~0/g, '~')], root)
    return resolved(asSchema(target) ?? {}, root)
  }
  if (Array.isArray(schema.allOf)) {
    const parts = schema.allOf.map((part) => resolved(asSchema(part) ?? {}, root))
    const { allOf: _, ...own } = schema
    return parts.reduce<Schema>(
      (all, part) => ({
        ...all,
        ...part,
        properties: { ...propertiesOf(all), ...propertiesOf(part) },
        required: [...requiredOf(all), ...requiredOf(part)],
      }),
      own,
    )
  }
  return schema
}

export const alternativesOf = (schema: Schema): Schema[] =>
  [schema.anyOf, schema.oneOf].flatMap((list) => (Array.isArray(list) ? list.map(asSchema).filter((one) => one !== undefined) : []))

export const propertiesOf = (schema: Schema): Record<string, Schema> =>
  Object.fromEntries(
    Object.entries(asSchema(schema.properties) ?? {}).flatMap(([name, part]) => (asSchema(part) ? [[name, part as Schema]] : [])),
  )

export const requiredOf = (schema: Schema): string[] => (Array.isArray(schema.required) ? schema.required.map(String) : [])

export const typeOf = (schema: Schema): string => {
  const type = Array.isArray(schema.type) ? schema.type.find((one) => one !== 'null') : schema.type
  if (typeof type === 'string') return type
  if (schema.properties !== undefined) return 'object'
  if (schema.items !== undefined) return 'array'
  return 'string'
}

export const itemsOf = (schema: Schema, root: Schema): Schema => resolved(asSchema(schema.items) ?? {}, root)

/** The first alternative that is no null, resolved. */
export const substance = (schema: Schema, root: Schema): Schema => {
  const whole = resolved(schema, root)
  const other = alternativesOf(whole).find((one) => resolved(one, root).type !== 'null')
  return other ? substance(other, root) : whole
}

const SPOKEN = ['narration', 'spoken', 'words', 'text']
const SHOWN = /shot|visual|picture|image|prompt|camera|effect/i

/** Which member of a scene holds its narration; undefined where the items are no scenes. */
export const narrationKey = (items: Schema): string | undefined => {
  const names = Object.keys(propertiesOf(items))
  return names.some((name) => SHOWN.test(name)) ? SPOKEN.find((name) => names.includes(name)) : undefined
}

/** Whether scenes with narration lie anywhere within. */
export const holdsScenes = (schema: Schema, root: Schema, depth = 0): boolean => {
  if (depth > 6) return false
  const here = substance(schema, root)
  if (typeOf(here) === 'array') {
    const items = substance(itemsOf(here, root), root)
    return narrationKey(items) !== undefined || holdsScenes(items, root, depth + 1)
  }
  return Object.values(propertiesOf(here)).some((part) => holdsScenes(part, root, depth + 1))
}
