import { expect, test } from 'vitest'
import type { Expectations, Stretch } from './expectations.js'
import { checkCuts } from './picture-checks.js'
import type { Watching } from './watching.js'

const timeline = { rate: { num: 30, den: 1 } } as never
const still = (from: number, to: number, hash: string, offset: number): Stretch =>
  ({ from, to, shot: { kind: 'still', asset: { hash }, move: { effect: 'DRIFT' }, offset }, overlays: [] }) as never
const planOf = (...stretches: Stretch[]): Expectations => ({ frames: 120, stretches, at: () => undefined })
/** A film that changes at one frame alone. */
const changing = (at: number): Watching => ({ changed: Array.from({ length: 120 }, (_, frame) => (frame === at ? 40 : 0)) }) as never

test('a cut that comes early is told; where the same picture goes on, none was planned, whatever appears upon it', () => {
  expect(checkCuts(changing(48), planOf(still(0, 60, 'a', 0), still(60, 120, 'b', 0)), timeline).passed).toBe(false)
  expect(checkCuts(changing(48), planOf(still(0, 60, 'a', 0), still(60, 120, 'a', 60)), timeline).passed).toBe(true)
  // The same picture from another moment is a cut.
  expect(checkCuts(changing(48), planOf(still(0, 60, 'a', 0), still(60, 120, 'a', 0)), timeline).passed).toBe(false)
})
