import { expect, test } from 'vitest'
import { sideBySide } from './side-by-side.js'

test('results keep the order of the items, and no more run at a time than allowed', async () => {
  let running = 0
  let most = 0
  const results = await sideBySide([5, 1, 4, 2, 3], 2, async (item) => {
    running += 1
    most = Math.max(most, running)
    for (let turn = 0; turn < item; turn++) await Promise.resolve()
    running -= 1
    return item * 10
  })
  expect(results).toEqual([50, 10, 40, 20, 30])
  expect(most).toBe(2)
})

test('the first failure is told, and nothing new is begun after it', async () => {
  const begun: number[] = []
  const work = sideBySide([1, 2, 3, 4], 1, async (item) => {
    begun.push(item)
    if (item === 2) throw new Error('two')
  })
  await expect(work).rejects.toThrow('two')
  expect(begun).toEqual([1, 2])
})
