import { expect, test } from 'vitest'
import { restThread, takeThread } from './threads.js'

/** What a thread runs that only waits; each name is a module of its own. */
const waiting = (name: string): URL => new URL(`data:text/javascript,setInterval(() => {}, 1000)//${name}`)

test('a thread that rests is taken by whoever runs the same, and by nobody else', async () => {
  const first = takeThread(waiting('one'))
  await restThread(first)
  const other = takeThread(waiting('another'))
  const again = takeThread(waiting('one'))
  expect(other.worker).not.toBe(first.worker)
  expect(again.worker).toBe(first.worker)
  await Promise.all([other, again].map(({ worker }) => worker.terminate()))
})

test('one that ended while it rested is not taken again', async () => {
  const first = takeThread(waiting('gone'))
  await restThread(first)
  await first.worker.terminate()
  const next = takeThread(waiting('gone'))
  expect(next.worker).not.toBe(first.worker)
  await next.worker.terminate()
})

test('no thread is kept for ever: it remembers the letters of all it drew for', async () => {
  let thread = takeThread(waiting('old'))
  const { worker } = thread
  for (let n = 0; n < 100 && thread.worker === worker; n += 1) {
    await restThread(thread)
    thread = takeThread(waiting('old'))
  }
  expect(thread.worker).not.toBe(worker)
  await thread.worker.terminate()
})
