import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { seen } from './studio-visit.js'
import { keysOnTimeline } from './timeline-hands.js'

const PATIENT = { timeout: 90_000, interval: 20 } as const

const sideOf = (page: Page) => seen(page.getByRole('complementary', { name: 'Scene 1' }))

/** Two people in one scene, each in a field of their own, at the same moment: both fields are kept, and seen by both. */
export const writeTogether = async (one: Page, other: Page, film: string): Promise<void> => {
  const both = [one, other]
  await Promise.all(both.map((page) => page.goto(film)))
  await Promise.all(both.map((page) => seen(page).button('Open scene 1').click()))
  const words = { Narration: 'Two people write this film.', 'What the frame shows': 'Two desks under one lamp' }
  await Promise.all([
    sideOf(one).field('Narration').fill(words.Narration),
    sideOf(other).field('What the frame shows').fill(words['What the frame shows']),
  ])
  for (const page of both)
    for (const [name, text] of Object.entries(words)) await expect.poll(() => sideOf(page).field(name).inputValue(), PATIENT).toBe(text)
}

/** The same words by two people: who comes second is asked, and what they decide stands with both. */
export const disagree = async (one: Page, other: Page): Promise<void> => {
  await Promise.all([
    sideOf(one).field('Narration').fill('The first of two says this.'),
    sideOf(other).field('Narration').fill('The second of two says that.'),
  ])
  const asked = await Promise.any(
    [one, other].map(async (page) => {
      await seen(page).button('Keep mine').waitFor()
      return page
    }),
  )
  const kept = await sideOf(asked).field('Narration').inputValue()
  await seen(asked).button('Keep mine').click()
  for (const page of [one, other]) await expect.poll(() => sideOf(page).field('Narration').inputValue(), PATIENT).toBe(kept)
}

/** Two people at one timeline, each cutting elsewhere: both see both cuts. */
export const cutTogether = async (one: Page, other: Page, film: string): Promise<void> => {
  const both = [one, other]
  const shots = (page: Page): Locator => page.getByRole('group', { name: 'Video' }).getByRole('button')
  const names = (page: Page): Promise<readonly (string | null)[]> =>
    shots(page).evaluateAll((all) => all.map((each) => each.getAttribute('aria-label')))
  await Promise.all(both.map((page) => page.goto(`${film}/timeline`)))
  await Promise.all(both.map((page) => shots(page).first().waitFor()))
  const before = await shots(one).count()
  const cut = async (page: Page, second: number): Promise<void> => {
    const hand = keysOnTimeline(page)
    await hand.goTo(second)
    await hand.split()
  }
  await Promise.all([cut(one, 8), cut(other, 15)])
  for (const page of both) await expect.poll(() => shots(page).count(), PATIENT).toBe(before + 2)
  expect(await names(one)).toEqual(await names(other))
}

/** Milliseconds from a choice made by one person to its being seen by the other. */
export const choiceSeenAfter = async (one: Page, other: Page): Promise<number> => {
  const list = sideOf(one).combobox('Entered by')
  const next = (await list.textContent()) === 'Wipe' ? 'Push' : 'Wipe'
  await list.click()
  await one.getByRole('option', { name: next }).click()
  const began = performance.now()
  await sideOf(other).combobox('Entered by').filter({ hasText: next }).waitFor()
  return performance.now() - began
}
