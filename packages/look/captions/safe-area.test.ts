import { describe, expect, it } from 'vitest'
import { SAFE_AREAS, safeAreaOf, safeBox } from './safe-area.js'

describe('safe areas', () => {
  it.each([
    [1920, 1080, 'wide'],
    [3840, 1600, 'wide'],
    [1080, 1080, 'square'],
    [1080, 1920, 'upright'],
    [1080, 1350, 'square'],
    [320, 3840, 'upright'],
  ])('%i × %i is %s', (width, height, name) => expect(safeAreaOf(width, height).name).toBe(name))

  it('of a platform is its own where it lays buttons over the frame, and the plain one elsewhere', () => {
    for (const platform of ['reels', 'tiktok', 'youtube'] as const) {
      const [plain, own] = [safeAreaOf(1080, 1920), safeAreaOf(1080, 1920, platform)]
      expect(own.platform).toBe(platform)
      expect(own.margins.bottom).toBeGreaterThan(plain.margins.bottom)
      expect(safeAreaOf(1920, 1080, platform)).toBe(safeAreaOf(1920, 1080))
      expect(safeAreaOf(1080, 1080, platform)).toBe(safeAreaOf(1080, 1080))
    }
  })

  it('keeps within the title-safe 90 % of the frame', () => {
    for (const area of SAFE_AREAS) {
      const box = safeBox(area, 1000, 1000)
      expect(box.x).toBeGreaterThanOrEqual(50)
      expect(box.y).toBeGreaterThanOrEqual(50)
      expect(box.x + box.width).toBeLessThanOrEqual(950)
      expect(box.y + box.height).toBeLessThanOrEqual(950)
    }
  })
})
