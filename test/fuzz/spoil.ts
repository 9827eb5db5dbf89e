import type { Random } from './random.js'

const deep = (levels: number): unknown => JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`) as unknown

/** Values that no schema hopes for, and a few that it might take. */
const NASTY: readonly ((random: Random) => unknown)[] = [
  () => null,
  () => true,
  () => -1,
  () => 0,
  () => 1e308,
  () => -1e308,
  () => Number.MAX_SAFE_INTEGER,
  () => 2 ** 31,
  () => 2 ** 63,
  () => 0.1 + 0.2,
  () => '',
  () => ' ',
  () => '\u0000',
  () => 'a\u0000b',
  () => '\ud800',
  () => '\udfff tail',
  () => '\ufeff\u200b\u202e',
  () => 'x'.repeat(300_000),
  () => '💥'.repeat(5_000),
  () => 'NaN',
  () => '-1',
  () => '__proto__',
  () => ({ __proto__: { admin: true }, constructor: { prototype: {} } }),
  () => [],
  () => ({}),
  () => deep(400),
  () => ({ a: deep(40) }),
  () => Array.from({ length: 3_000 }, (_, i) => i),
  () => "' or 1=1 --",
  () => '#{7*7}%{7*7}',
  () => '2026-02-30T25:61:61Z',
  () => '+275760-09-13T00:00:00.001Z',
  () => 'proj_00000000000000000000',
  ({ below }) => below(1e9),
]

export const nasty = (random: Random): unknown => random.pick(NASTY)(random)

const children = (value: unknown): readonly (readonly [object, string])[] => {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => [[value, key] as const, ...children(inner)])
}

/** The same with one thing in it that is not right: another value, a field too many, a field too few. */
export const spoil = (random: Random, value: unknown): unknown => {
  const copy = structuredClone(value)
  const places = children(copy)
  if (places.length === 0 || random.chance(0.05)) return nasty(random)
  const [holder, key] = random.pick(places)
  const at = holder as Record<string, unknown>
  const draw = random.next()
  if (draw < 0.15) delete at[key]
  else if (draw < 0.3) at[`${key}_${random.below(9)}`] = nasty(random)
  else at[key] = nasty(random)
  return copy
}
