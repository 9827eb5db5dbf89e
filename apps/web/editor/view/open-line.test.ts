import { expect, test } from 'vitest'
import { keepRecent } from '../../player/keep-recent.js'
import { openLine } from './open-line.js'

test('things are made once, one after another, and only for those who still wait', async () => {
  const made: string[] = []
  const make = (name: string) => async () => {
    made.push(name)
    return name
  }
  let begin = (): void => undefined
  const line = openLine(
    keepRecent<Promise<string>>(10, () => 1),
    'nothing',
    new Promise((resolve) => (begin = resolve)),
  )
  const first = line('a', () => true, make('a'))
  const left = line('b', () => false, make('b'))
  const shared = [line('c', () => false, make('c')), line('c', () => true, make('c'))]
  expect(line('a', () => false, make('a'))).toBe(first)
  begin()
  expect(await Promise.all([first, left, ...shared])).toEqual(['a', 'nothing', 'c', 'c'])
  expect(made).toEqual(['a', 'c'])
  // What was passed over is made when somebody waits for it again.
  expect(await line('b', () => true, make('b'))).toBe('b')
})

test('what cannot be made leaves the others their turn', async () => {
  const line = openLine(
    keepRecent<Promise<number>>(10, () => 1),
    0,
    Promise.resolve(),
  )
  const broken = line(
    'a',
    () => true,
    async () => {
      throw new Error('unreadable')
    },
  )
  expect(
    await Promise.all([
      broken,
      line(
        'b',
        () => true,
        async () => 2,
      ),
    ]),
  ).toEqual([0, 2])
})
