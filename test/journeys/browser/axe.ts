import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
/** WCAG 2.2, levels A and AA. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
type Violation = { readonly id: string; readonly nodes: readonly { readonly target: readonly string[] }[] }

/** What axe finds on a page as it stands, in sentences. */
export const violationsOf = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(AXE)
  const found = (await page.evaluate(`axe.run({ runOnly: ${JSON.stringify(RULES)} }).then(({ violations }) => violations)`)) as Violation[]
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

/** The appearance has been taken on, and what moves has come to its end: a colour on its way to another is nobody's to read. */
const untilStill = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame += 1) await new Promise((drawn) => requestAnimationFrame(drawn))
    await Promise.allSettled(document.getAnimations().map((animation) => animation.finished))
  })

/** The same in both appearances. */
export const violationsInBoth = async (page: Page, place: string): Promise<readonly string[]> => {
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await untilStill(page)
    found.push(...(await violationsOf(page)).map((violation) => `${place}, ${colorScheme}: ${violation}`))
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null })
  return found
}
