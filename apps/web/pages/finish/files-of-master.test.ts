import type { ProjectFile } from '@reelwright/contract/project-file'
import { expect, test } from 'vitest'
import { filesOfMaster } from './files-of-master.js'

const file = (name: string, createdAt = '2026-11-01T00:00:00Z', current = true): ProjectFile => ({
  name,
  type: 'video/mp4',
  bytes: 1,
  url: name,
  expiresAt: createdAt,
  createdAt,
  current,
})

test('a film with one master has its files as they are named', () => {
  expect([...filesOfMaster([file('master.mp4'), file('package.zip')], '', ['']).keys()]).toEqual(['master.mp4', 'package.zip'])
})

test('the files of one aspect are not those of its unbranded sister', () => {
  const files = [file('master-9x16.mp4'), file('master-9x16-unbranded.mp4'), file('captions-9x16.vtt'), file('facts-sheet.pdf')]
  const masters = ['9x16', '9x16-unbranded']
  expect([...filesOfMaster(files, '9x16', masters).values()].map(({ name }) => name)).toEqual(['master-9x16.mp4', 'captions-9x16.vtt'])
  expect([...filesOfMaster(files, '9x16-unbranded', masters).values()].map(({ name }) => name)).toEqual(['master-9x16-unbranded.mp4'])
})

test('of two of one name the one of the film as it is now is taken, then the newest', () => {
  const old = file('master.mp4', '2026-11-03T00:00:00Z', false)
  const now = file('master.mp4', '2026-11-02T00:00:00Z')
  expect(filesOfMaster([old, now], '', ['']).get('master.mp4')).toBe(now)
})
