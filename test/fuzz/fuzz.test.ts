import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, type World } from '../isolation/world.js'
import { runFuzz } from './run-fuzz.js'

let world: World
beforeAll(async () => {
  world = await openWorld()
}, 600_000)
afterAll(() => world?.house.close())

test('requests as the document has them, and nearly so: no failure, no hang, nothing told of the insides', async () => {
  const { faults, reached, statuses } = await runFuzz(world, 600, 20_261_121)
  expect(faults).toEqual([])
  expect(reached, JSON.stringify(statuses)).toBeGreaterThan(0.5)
}, 600_000)
