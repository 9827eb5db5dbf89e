import { expect, test } from 'vitest'
import { besideRenders } from './beside-renders.js'

test('one step at a time goes on beside its lane, the others in it, and the place is given back however the work ends', async () => {
  const said: string[] = []
  const { signal } = new AbortController()
  const run = (name: string) => ({
    signal,
    lane: { enter: async () => void said.push(`${name} enters`), leave: () => void said.push(`${name} leaves`) },
  })
  let end = (): void => {}
  const first = besideRenders(
    run('first'),
    () =>
      new Promise<void>((_, reject) => {
        end = () => reject(new Error('stopped'))
      }),
  )
  await besideRenders(run('second'), async () => void said.push('second works'))
  expect(said).toEqual(['first leaves', 'second enters', 'second works', 'second leaves'])
  end()
  await expect(first).rejects.toThrow('stopped')
  await besideRenders(run('third'), async () => {})
  expect(said.at(-1)).toBe('third leaves')
})
