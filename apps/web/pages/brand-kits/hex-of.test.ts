import { expect, it } from 'vitest'
import { hexOf } from './hex-of.js'

it('takes colours as people write them', () => {
  expect(hexOf(' 1D3557 ')).toBe('#1d3557')
  expect(hexOf('#fA0')).toBe('#ffaa00')
})

it('takes nothing else', () => {
  for (const typed of ['', '#', '#12345', 'red', '#12345g', '#1234567']) expect(hexOf(typed)).toBeUndefined()
})
