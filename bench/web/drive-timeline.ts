import type { Locator, Page } from 'playwright-core'
import { type Frames, framesOf, quantile } from './frames.js'

const STEPS = 150

const boxOf = async (
  found: Locator,
): Promise<{ readonly x: number; readonly y: number; readonly width: number; readonly height: number }> => {
  const box = await found.boundingBox()
  if (!box) throw new Error(`${found} is not on the screen`)
  return box
}

/** A timeline as it is worked on: some twenty shots in view, all small pictures and waves there. */
export const openTimeline = async (page: Page, film: string): Promise<void> => {
  await page.goto(`${film}/timeline`)
  await page.getByRole('toolbar').waitFor()
  await page.locator('[data-clip]').first().waitFor()
  for (let n = 0; n < 8; n += 1) await page.keyboard.press('+')
  await page.waitForLoadState('networkidle')
}

/** Through the film by the wheel, there and back. */
export const scrollTimeline = async (page: Page): Promise<Frames> => {
  const { x, y, width } = await boxOf(page.getByRole('region', { name: 'Timeline' }))
  await page.mouse.move(x + width / 2, y + 120)
  return framesOf(page, async () => {
    for (let n = 0; n < STEPS; n += 1) await page.mouse.wheel(n < STEPS * 0.7 ? 110 : -110, 0)
  })
}

/** Closer and away again with Ctrl and the wheel. */
export const zoomTimeline = async (page: Page): Promise<Frames> => {
  const { x, y, width } = await boxOf(page.getByRole('region', { name: 'Timeline' }))
  await page.mouse.move(x + width / 2, y + 120)
  await page.keyboard.down('Control')
  const frames = await framesOf(page, async () => {
    for (let n = 0; n < STEPS; n += 1) await page.mouse.wheel(0, Math.floor(n / 30) % 2 ? 18 : -18)
  })
  await page.keyboard.up('Control')
  return frames
}

/** Along the ruler with the mouse down: the playhead follows, the picture as fast as it can. */
export const scrubTimeline = async (page: Page): Promise<Frames> => {
  const ruler = page.getByRole('slider', { name: 'Place in the film' })
  const region = await boxOf(page.getByRole('region', { name: 'Timeline' }))
  const { y, height } = await boxOf(ruler)
  const from = region.x + 160
  await page.mouse.move(from, y + height / 2)
  await page.mouse.down()
  const frames = await framesOf(page, async () => {
    for (let n = 1; n <= STEPS; n += 1) await page.mouse.move(from + ((region.width - 220) * n) / STEPS, y + height / 2)
  })
  await page.mouse.up()
  return frames
}

const WATCH_KEYS = `(() => {
  window.benchKeys = []
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      if (entry.name === 'keydown' && entry.duration > 0) window.benchKeys.push({ at: entry.startTime, shown: entry.startTime + entry.duration })
  }).observe({ type: 'event', durationThreshold: 16 })
  window.benchSplit = () => new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('The split did not come: ' + document.querySelector('[role=status]')?.textContent)), 20000)
    const before = document.querySelectorAll('[data-clip$="~2"]').length
    const watch = new MutationObserver(() => {
      if (document.querySelectorAll('[data-clip$="~2"]').length === before) return
      watch.disconnect()
      resolve(performance.now())
    })
    watch.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['data-clip'] })
  })
  window.benchDown = undefined
  window.addEventListener('keydown', (event) => { window.benchDown = event.timeStamp }, true)
})()`

/**
 * From the key to the first frame on the screen that has the split in it, as the browser itself times events, for several shots.
 * @returns milliseconds each took
 */
export const splitShots = async (page: Page, count: number): Promise<readonly number[]> => {
  await page.evaluate(WATCH_KEYS)
  const taken: number[] = []
  await page.keyboard.press('Escape')
  await page.keyboard.press('Home')
  for (let n = 0; n < count; n += 1) {
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Shift+ArrowRight')
    await page.waitForTimeout(700)
    await page.evaluate('void (window.benchSplitting = window.benchSplit())')
    await page.keyboard.press('Control+b')
    const drawn = (await page.evaluate('window.benchSplitting')) as number
    await page.waitForTimeout(300)
    const [down, keys] = (await page.evaluate('[window.benchDown, window.benchKeys]')) as [number, { at: number; shown: number }[]]
    // An event that took less than 16 ms is not told of: the drawing itself is the better figure then.
    const shown = keys.filter(({ at }) => Math.abs(at - down) < 2).map((key) => key.shown)
    taken.push(Math.max(drawn, ...shown) - down)
    await page.getByText('All changes saved').waitFor()
    await page.keyboard.press('Control+z')
    await page.locator('[data-clip$="~2"]').waitFor({ state: 'detached' })
    await page.getByText('All changes saved').waitFor()
  }
  return taken
}

export const p95 = (values: readonly number[]): number => quantile(values, 0.95)
