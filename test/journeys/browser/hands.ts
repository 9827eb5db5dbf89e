import type { Locator, Page } from 'playwright-core'

/** How a person works a page: the same journey is made by a mouse and by nothing but keys. */
export type Hands = {
  readonly press: (target: Locator) => Promise<void>
  /** Writes into a field in place of what stands there. */
  readonly write: (field: Locator, text: string) => Promise<void>
  /** Chooses in a list that opens. */
  readonly choose: (list: Locator, option: string | RegExp) => Promise<void>
  /** Gives files to whatever the button opens. */
  readonly give: (button: Locator, paths: readonly string[]) => Promise<void>
}

/** The dialog for files, as the button opens it. */
const giveBy =
  (page: Page, press: Hands['press']): Hands['give'] =>
  async (button, paths) => {
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press(button)])
    await chooser.setFiles([...paths])
  }

export const mouseHands = (page: Page): Hands => {
  const press: Hands['press'] = (target) => target.click()
  return {
    press,
    write: (field, text) => field.fill(text),
    choose: async (list, option) => {
      await list.click()
      await page.getByRole('option', { name: option }).click()
    },
    give: giveBy(page, press),
  }
}

type Way = 'there' | 'on' | 'back' | 'along' | 'against' | 'down' | 'up'

/** Where a thing is, seen from what has the focus. Runs in the page. */
const wayTo = (target: Element): Way => {
  const COMPOSITES = '[role="group"], [role="radiogroup"], [role="menu"], [role="listbox"], [role="toolbar"], [role="tablist"]'
  const active = document.activeElement ?? document.body
  if (active === target) return 'there'
  const follows = (active.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
  // One stop of the Tab key, within which arrows go.
  const whole = target.closest(COMPOSITES)
  // What came up takes the arrows, wherever in it the focus is.
  if (whole?.matches('[role="menu"], [role="listbox"]')) return follows ? 'down' : 'up'
  if ((target as HTMLElement).tabIndex < 0 && whole?.contains(active)) return follows ? 'along' : 'against'
  return follows ? 'on' : 'back'
}

const KEYS: Readonly<Record<Exclude<Way, 'there'>, string>> = {
  on: 'Tab',
  back: 'Shift+Tab',
  along: 'ArrowRight',
  against: 'ArrowLeft',
  down: 'ArrowDown',
  up: 'ArrowUp',
}
/** More stops than any page has between two things that follow one another in a journey. */
const MOST_STOPS = 250

/** Keys only. What no key reaches, or what does not answer to it, fails the journey. */
export const keyboardHands = (page: Page): Hands => {
  const reach = async (target: Locator): Promise<void> => {
    await target.waitFor()
    for (let stops = 0; stops < MOST_STOPS; stops += 1) {
      const way = await target.evaluate(wayTo)
      if (way === 'there') return
      await page.keyboard.press(KEYS[way])
    }
    throw new Error(`No key reaches ${target}.`)
  }
  const press: Hands['press'] = async (target) => {
    // A button that waits for something takes no key: a person waits for it too.
    await target.and(page.locator(':not([disabled], [aria-disabled="true"])')).waitFor()
    await reach(target)
    await page.keyboard.press((await target.getAttribute('role')) === 'radio' ? 'Space' : 'Enter')
  }
  return {
    press,
    write: async (field, text) => {
      await reach(field)
      await page.keyboard.press('Control+A')
      await page.keyboard.insertText(text)
    },
    choose: async (list, option) => {
      await press(list)
      await press(page.getByRole('option', { name: option }))
    },
    give: giveBy(page, press),
  }
}
