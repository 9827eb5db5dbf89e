import { expect, test } from 'vitest'
import { besideRenders } from './beside-renders.js'
import type { StepRun } from './step.js'

const runOf = (left: string[], name: string): StepRun => ({ leaveLane: () => left.push(name) }) as unknown as StepRun

test('one step at a time leaves its lane, and the place is given back however it ends', async () => {
  const left: string[] = []
  let end = (): void => {}
  const first = besideRenders(
    runOf(left, 'first'),
    () =>
      new Promise<void>((_, reject) => {
        end = () => reject(new Error('stopped'))
      }),
  )
  await besideRenders(runOf(left, 'second'), async () => {})
  expect(left).toEqual(['first'])
  end()
  await expect(first).rejects.toThrow('stopped')
  await besideRenders(runOf(left, 'third'), async () => {})
  expect(left).toEqual(['first', 'third'])
})

test('a step without a lane only works', async () => {
  let done = false
  await besideRenders({} as unknown as StepRun, async () => {
    done = true
  })
  expect(done).toBe(true)
})
