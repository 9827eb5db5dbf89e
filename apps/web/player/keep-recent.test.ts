import { expect, it } from 'vitest'
import { keepRecent } from './keep-recent.js'

it('lets go of what was used longest ago, and of nothing it has room for', () => {
  const dropped: number[] = []
  const recent = keepRecent<number>(
    10,
    (weight) => weight,
    (weight) => dropped.push(weight),
  )
  recent.set('a', 4)
  recent.set('b', 5)
  expect(recent.get('a')).toBe(4)
  recent.set('c', 3)
  expect(dropped).toEqual([5])
  expect([recent.get('a'), recent.get('b'), recent.get('c')]).toEqual([4, undefined, 3])
})

it('keeps what came last even when it is too heavy by itself, and nothing beside it', () => {
  const recent = keepRecent<number>(10, (weight) => weight)
  recent.set('a', 1)
  recent.set('b', 50)
  expect([recent.get('a'), recent.get('b')]).toEqual([undefined, 50])
  recent.forget('b')
  expect(recent.get('b')).toBeUndefined()
  recent.set('c', 2)
  recent.clear()
  expect(recent.get('c')).toBeUndefined()
})

it('weighs a name that is set again once', () => {
  const recent = keepRecent<number>(10, (weight) => weight)
  recent.set('a', 6)
  recent.set('a', 7)
  recent.set('b', 3)
  expect(recent.get('a')).toBe(7)
})
