import type { BrowserContext, Page } from 'playwright-core'

/** Bytes of script, as they came over the wire, until a page stands. */
export const scriptBytes = async (visit: BrowserContext, address: string, until: (page: Page) => Promise<unknown>): Promise<number> => {
  const page = await visit.newPage()
  const sizes: Promise<number>[] = []
  page.on('requestfinished', (request) => {
    if (/\.js$/.test(new URL(request.url()).pathname)) sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize))
  })
  await page.goto(address)
  await until(page)
  await page.waitForLoadState('networkidle')
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
  await page.close()
  return bytes
}

const WATCH = `(() => {
  window.benchTasks = []
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) window.benchTasks.push(startTime + duration)
  }).observe({ type: 'longtask', buffered: true })
  const look = () => {
    if (document.querySelector('article[data-scene], [data-scene]')) requestAnimationFrame(() => setTimeout(() => { window.benchShown = performance.now() }))
    else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
})()`

/**
 * A storyboard opened by its address, until its first scene stands and the page answers: the end of the last task over 50 ms
 * before the browser has had nothing to do for a second.
 * @returns milliseconds
 */
export const openStoryboard = async (
  visit: BrowserContext,
  address: string,
): Promise<{ readonly shown: number; readonly interactive: number }> => {
  const page = await visit.newPage()
  await page.addInitScript(WATCH)
  await page.goto(address, { waitUntil: 'commit' })
  await page.locator('[data-scene]').first().waitFor()
  await page.waitForTimeout(2_500)
  const [shown, tasks] = (await page.evaluate('[window.benchShown, window.benchTasks]')) as [number, number[]]
  await page.close()
  const last = tasks.filter((end) => end < shown + 1_500)
  return { shown, interactive: Math.max(shown, ...last) }
}
