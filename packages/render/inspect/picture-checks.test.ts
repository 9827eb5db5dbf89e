import type { Timeline } from '@reelwright/film/timeline/timeline'
import { expect, test } from 'vitest'
import type { Expectations, Stretch } from './expectations.js'
import { checkFrozen } from './picture-checks.js'
import type { Watching } from './watching.js'

const FRAMES = 60
const LAG = 12
const timeline = { width: 1080, height: 1920, rate: { num: 30, den: 1 } } as Timeline
const stretch = { from: 0, to: FRAMES, shot: { kind: 'video' }, overlays: [] } as unknown as Stretch
const plan: Expectations = { frames: FRAMES, stretches: [stretch], at: () => stretch }

/** A video in which `alike` frames look as those a lag before, and steps between frames are `step`. */
const seen = (alike: readonly number[], step: (frame: number) => number): Watching => {
  const all = Array.from({ length: FRAMES }, (_, frame) => frame)
  return {
    ...{ frames: FRAMES, lag: LAG, mean: all.map(() => 100), bright: all.map(() => 200), grain: all.map(() => 3) },
    changed: all.map((frame) => (frame === 0 ? Number.POSITIVE_INFINITY : step(frame))),
    moved: all.map((frame) => (frame < LAG ? Number.POSITIVE_INFINITY : alike.includes(frame) ? 0 : 2)),
  }
}
const moving = async () => seen([], () => 1)

test('somebody who looks alike twice while speaking does not stand still', async () => {
  const { passed } = await checkFrozen(
    seen([30], (frame) => (frame % 3 === 0 ? 1 : 0)),
    plan,
    timeline,
    moving,
  )
  expect(passed).toBe(true)
})

test('a video that stands is accused where its take moves, and not where that stands too', async () => {
  const standing = seen(
    Array.from({ length: 10 }, (_, n) => 30 + n),
    (frame) => (frame > 18 && frame < 40 ? 0.02 : 1),
  )
  const { passed, problems } = await checkFrozen(standing, plan, timeline, moving)
  expect([passed, problems.length]).toEqual([false, 1])
  expect((await checkFrozen(standing, plan, timeline, async () => seen([...Array(FRAMES).keys()], () => 0))).passed).toBe(true)
})
