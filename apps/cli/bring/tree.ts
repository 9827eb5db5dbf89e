/** A document as it was read, before its shape is known. */
export type Tree = { readonly [name: string]: unknown }

export const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value)

export const valueAt = (tree: unknown, [name, ...rest]: readonly string[]): unknown =>
  name === undefined ? tree : isTree(tree) ? valueAt(tree[name], rest) : undefined

/** The tree with another value in one place; undefined takes the place away. */
export const putAt = (tree: Tree, [name, ...rest]: readonly string[], value: unknown): Tree => {
  if (name === undefined) return tree
  if (rest.length > 0) return { ...tree, [name]: putAt(isTree(tree[name]) ? tree[name] : {}, rest, value) }
  const { [name]: _, ...others } = tree
  return value === undefined ? others : { ...others, [name]: value }
}
