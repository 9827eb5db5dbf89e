import type { ProjectFile } from '@reelwright/contract/project-file'
import { expect, test } from 'vitest'
import { documentaryPlace, placesOf, textsIn } from './publishing.js'

const file = (name: string, createdAt = '2026-11-01T00:00:00Z', current = true): ProjectFile =>
  ({ name, type: 'video/mp4', bytes: 1, url: `${name} ${createdAt}`, expiresAt: createdAt, createdAt, current }) as ProjectFile

const BRANDED = '## Instagram\n\nJust listed: 14 Harbor Lane\n\n#HouseTour\n\n## YouTube\n\nA longer text\nof two lines\n'

test('each place has its own words', () => {
  expect([...textsIn(BRANDED)]).toEqual([
    ['Instagram', 'Just listed: 14 Harbor Lane\n\n#HouseTour'],
    ['YouTube', 'A longer text\nof two lines'],
  ])
  expect(textsIn('').size).toBe(0)
})

test('a place is offered where there are words and a master that fits, the newest of it', () => {
  const files = [file('master-9x16.mp4'), file('master-9x16.mp4', '2026-11-02T00:00:00Z'), file('master-16x9-unbranded.mp4')]
  const places = placesOf(files, BRANDED, '## MLS\n\nPlain remarks\n')
  expect(places.map(({ name, master }) => [name, master.url])).toEqual([
    ['Instagram', 'master-9x16.mp4 2026-11-02T00:00:00Z'],
    ['YouTube', 'master-9x16.mp4 2026-11-02T00:00:00Z'],
    ['MLS', 'master-16x9-unbranded.mp4 2026-11-01T00:00:00Z'],
  ])
  expect(placesOf(files, BRANDED, '')).toHaveLength(2)
})

test('a listing service is never offered a branded master', () => {
  expect(placesOf([file('master-16x9.mp4')], '', '## MLS\n\nPlain remarks\n')).toEqual([])
})

test('a documentary is published with its title and chapters', () => {
  expect(documentaryPlace([file('master.mp4')], 'Lamps', '0:00 Opening\n0:20 Oil\n')[0]?.text).toBe('Lamps\n\n0:00 Opening\n0:20 Oil')
  expect(documentaryPlace([], 'Lamps', '')).toEqual([])
})
