import { expect, test } from 'vitest'
import { downloadName } from './link-file.js'

test('files are kept under their film’s title, which unbranded ones do not carry', () => {
  expect(downloadName('master.mp4', 'The lighthouse')).toBe('The lighthouse.mp4')
  expect(downloadName('master-9x16.mp4', '14 Harbor Lane')).toBe('14 Harbor Lane-9x16.mp4')
  expect(downloadName('captions-9x16.srt', '14 Harbor Lane')).toBe('14 Harbor Lane, captions-9x16.srt')
  expect(downloadName('master-9x16-unbranded.mp4', 'A house by Ada')).toBe('master-9x16-unbranded.mp4')
  expect(downloadName('description-unbranded.txt', 'A house by Ada')).toBe('description-unbranded.txt')
})
