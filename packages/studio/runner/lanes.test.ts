import { setImmediate as turn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { openLanes } from './lanes.js'

const never = new AbortController().signal

test('no more are in a lane than there are, and who waits first enters first', async () => {
  const lane = openLanes(2)
  const [a, b, c, d] = [lane(), lane(), lane(), lane()]
  const entered: string[] = []
  const enter = (name: string, mine: typeof a) => mine.enter(never).then(() => entered.push(name))
  const all = [enter('a', a), enter('b', b), enter('c', c), enter('d', d)]
  await turn()
  expect(entered).toEqual(['a', 'b'])
  b.leave()
  b.leave() // once is enough
  await turn()
  expect(entered).toEqual(['a', 'b', 'c'])
  a.leave()
  await Promise.all(all)
  expect(entered).toEqual(['a', 'b', 'c', 'd'])
})

test('who gives up while waiting takes nobody’s turn', async () => {
  const lane = openLanes(1)
  const [first, second, third] = [lane(), lane(), lane()]
  await first.enter(never)
  const tired = new AbortController()
  const waited = second.enter(tired.signal)
  const last = third.enter(never)
  tired.abort(new Error('stopped'))
  await expect(waited).rejects.toThrow('stopped')
  second.leave()
  first.leave()
  await last
  third.leave()
  await first.enter(never)
  await expect(second.enter(AbortSignal.abort(new Error('stopped')))).rejects.toThrow('stopped')
})
