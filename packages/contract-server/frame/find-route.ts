import type { Route } from './vendor.js'

const compiled = new WeakMap<Route, { readonly pattern: RegExp; readonly names: readonly string[] }>()

const compile = (route: Route) => {
  const names: string[] = []
  const pattern = route.path
    .split('/')
    .map((part) => {
      const name = /^[:*](.+)$/.exec(part)?.[1]
      if (name === undefined) return part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      names.push(name)
      return part.startsWith('*') ? '(.+)' : '([^/]+)'
    })
    .join('/')
  return { pattern: new RegExp(`^${pattern}$`), names }
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** The first route that fits, with what its placeholders stand for. */
export const findRoute = (
  routes: readonly Route[],
  method: string,
  path: string,
): { readonly route: Route; readonly params: Record<string, string> } | undefined => {
  for (const route of routes) {
    if (route.method !== method) continue
    let known = compiled.get(route)
    if (!known) {
      known = compile(route)
      compiled.set(route, known)
    }
    const found = known.pattern.exec(path)
    if (found) return { route, params: Object.fromEntries(known.names.map((name, i) => [name, decoded(found[i + 1]!)])) }
  }
  return undefined
}
