import { expect, it } from 'vitest'
import { assetsOf } from './assets-of.js'
import type { Timeline } from './timeline.js'

const asset = (digit: string, type: string) => ({ hash: digit.repeat(64), type, bytes: 1 })
const clip = (id: string, source: unknown) => ({ type: 'clip', id, name: id, sceneId: null, frames: 10, head: 0, tail: 0, source })

it('finds what is shown, heard, drawn into graphics and written with, each once', () => {
  const [still, logo, face, music] = [asset('1', 'image/jpeg'), asset('2', 'image/png'), asset('3', 'font/ttf'), asset('4', 'audio/wav')]
  const timeline = {
    typefaces: { heading: { family: 'Own', asset: face }, text: { family: 'Inter' } },
    tracks: [
      {
        items: [
          clip('a', { kind: 'still', asset: still }),
          { type: 'gap', frames: 3 },
          clip('b', { kind: 'still', asset: still }),
          clip('c', { kind: 'graphic', graphic: { kind: 'agentCard', params: { name: 'A', agent: [{ logo }] } } }),
          clip('d', { kind: 'audio', asset: music }),
        ],
      },
    ],
  } as unknown as Timeline
  expect([...assetsOf(timeline)]).toEqual([still, logo, music, face].map((one) => [one.hash, one]))
})
