import type { Page } from 'playwright-core'
import { seen } from './studio-visit.js'

/** What a hand does on the timeline. */
export type TimelineHands = {
  /** Puts the playhead so many whole seconds into the film. */
  readonly goTo: (second: number) => Promise<void>
  readonly split: () => Promise<void>
  readonly trimEnd: () => Promise<void>
  readonly undo: () => Promise<void>
}

export const mouseOnTimeline = (page: Page): TimelineHands => {
  const { button } = seen(page)
  const ruler = page.getByRole('slider', { name: 'Place in the film' })
  return {
    goTo: async (second) => {
      const frames = Number(await ruler.getAttribute('aria-valuemax')) + 1
      const { width, height } = (await ruler.boundingBox()) as { readonly width: number; readonly height: number }
      await ruler.click({ position: { x: (second * 30 * width) / frames, y: height / 2 } })
    },
    split: () => button('Split at the playhead').click(),
    trimEnd: () => button('Trim end to the playhead').click(),
    undo: () => button('Undo').click(),
  }
}

/** The editor's own keys. */
export const keysOnTimeline = ({ keyboard }: Page): TimelineHands => ({
  goTo: async (second) => {
    await keyboard.press('Home')
    for (let n = 0; n < second; n += 1) await keyboard.press('Shift+ArrowRight')
  },
  split: () => keyboard.press('Control+B'),
  trimEnd: () => keyboard.press('w'),
  undo: () => keyboard.press('Control+Z'),
})
