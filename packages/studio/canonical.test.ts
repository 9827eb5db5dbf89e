import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonical, keyOf } from './canonical.js'
import { callKey } from './ledger/call.js'

const shuffled = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shuffled)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, inner]) => [name, shuffled(inner)]),
  )
}

test('the order of names is no meaning', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => canonical(shuffled(value)) === canonical(value)))
})

test('what is undefined is not there', () => {
  expect(keyOf({ a: 1, b: undefined })).toBe(keyOf({ a: 1 }))
})

test('the order of a list, and every value, is a meaning', () => {
  expect(keyOf([1, 2])).not.toBe(keyOf([2, 1]))
  expect(keyOf({ a: '1' })).not.toBe(keyOf({ a: 1 }))
  expect(keyOf({ a: null })).not.toBe(keyOf({}))
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
      expect(keyOf(one) === keyOf(other)).toBe(JSON.stringify(JSON.parse(canonical(one))) === JSON.stringify(JSON.parse(canonical(other))))
    }),
  )
})

test('canonical text is JSON and says the same', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})

test('a key survives what is stored as JSON, and an organization’s answers are its own', () => {
  const provider = { id: 'test', model: 'm/1', capability: 'voice' } as never
  const request = { text: 'Guten Tag — 你好', speed: 1, voice: undefined, points: [{ x: 0.1 + 0.2, y: 1 }] }
  expect(callKey('org', provider, request)).toBe(callKey('org', provider, JSON.parse(JSON.stringify(request))))
  expect(callKey('org', provider, request)).not.toBe(callKey('other', provider, request))
  expect(callKey('org', provider, request)).not.toBe(callKey('org', provider, request, 1))
})
