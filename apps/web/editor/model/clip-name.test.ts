import type { Clip } from '@reelwright/film/timeline/timeline'
import { expect, test } from 'vitest'
import { clipName } from './clip-name.js'

const graphic = (name: string, kind: string): Clip => ({ name, source: { kind: 'graphic', graphic: { kind, params: {} } } }) as never

test('a graphic is called by what it is where it has no name of its own', () => {
  const named = [graphic('agentCard', 'agentCard'), graphic('Scene 2', 'quote'), graphic('newKind', 'newKind')].map(clipName)
  expect(named).toEqual(['Agent card', 'Scene 2', 'newKind'])
})
