import { expect, test } from 'vitest'
import { openLanes } from '../runner/lanes.js'
import { besideRenders } from './beside-renders.js'
import type { Lane } from './step.js'

const { signal } = new AbortController()

/** Work that goes on until it is ended, and whether it has begun. */
const work = () => {
  let end = (_?: Error): void => {}
  const one = { begun: false, end: (error?: Error) => end(error), run: () => Promise.resolve() as Promise<void> }
  one.run = () => {
    one.begun = true
    return new Promise<void>((resolve, reject) => {
      end = (error) => (error ? reject(error) : resolve())
    })
  }
  return one
}

const settled = () => new Promise((resolve) => setImmediate(resolve))

test('one step at a time goes on beside its lane, the others in it, and the place is given back however the work ends', async () => {
  const laneOf = openLanes(1)
  const [first, second, third] = [work(), work(), work()]
  const beside = besideRenders({ lane: laneOf(), signal }, first.run)
  const within = besideRenders({ lane: laneOf(), signal }, second.run)
  const waiting = besideRenders({ lane: laneOf(), signal }, third.run)
  await settled()
  expect([first.begun, second.begun, third.begun]).toEqual([true, true, false])
  second.end()
  await within
  await settled()
  expect(third.begun).toBe(true)
  first.end(new Error('stopped'))
  await expect(beside).rejects.toThrow('stopped')
  const next = work()
  const again = besideRenders({ lane: laneOf(), signal }, next.run)
  await settled()
  expect(next.begun).toBe(true)
  next.end()
  third.end()
  await Promise.all([again, waiting])
})

test('studios of one process do not stand in each other’s way', async () => {
  const [one, other] = [work(), work()]
  const lanes: readonly Lane[] = [openLanes(0)(), openLanes(0)()]
  const both = [one, other].map(({ run }, n) => besideRenders({ lane: lanes[n], signal }, run))
  await settled()
  expect([one.begun, other.begun]).toEqual([true, true])
  one.end()
  other.end()
  await Promise.all(both)
})
