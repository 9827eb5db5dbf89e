import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFailed, type TestContext, test } from 'vitest'
import { violationsInBoth, violationsOf } from './browser/axe.js'
import { makeDocumentary } from './browser/documentary-journey.js'
import { choiceSeenAfter, cutTogether, disagree, writeTogether } from './browser/edit-together.js'
import { type Hands, keyboardHands, mouseHands } from './browser/hands.js'
import { dropped, makeReel } from './browser/property-journey.js'
import { hasChromium, seen, type Visit, visitStudio } from './browser/studio-visit.js'
import { keysOnTimeline, mouseOnTimeline } from './browser/timeline-hands.js'

const PASSWORD = 'a long password'

type Person = { readonly name: string; readonly email: string }

/** Somebody who is at the studio for the first time: a try that failed left its account behind, so the next is by another. */
const somebody = (name: string, { task }: TestContext): Person => {
  const tries = task.result?.retryCount ?? 0
  return { name, email: `${name.toLowerCase()}${tries || ''}@example.com` }
}

const signUp = async (page: Page, hands: Hands, { name, email }: Person): Promise<void> => {
  const { button, heading, link } = seen(page)
  await page.goto('/')
  await heading('Log in').waitFor()
  await hands.press(link('Sign up'))
  await hands.write(page.getByLabel('Your name'), `${name} Keeper`)
  await hands.write(page.getByLabel('E-mail'), email)
  await hands.write(page.getByLabel('Password'), PASSWORD)
  await hands.press(button('Sign up'))
  await heading(`Welcome, ${name}`).waitFor()
}

/** The first questions: left and come back to, answered, and not asked again. Answers with what `look` finds at each. */
const answerWelcome = async (
  page: Page,
  hands: Hands,
  look: (step: string) => Promise<readonly string[]> = async () => [],
): Promise<readonly string[]> => {
  const { button, heading, link } = seen(page)
  const brand = page.getByLabel('Name of your office or channel')
  await hands.press(page.getByRole('radio', { name: /^Both/ }))
  const found = [...(await look('films'))]
  await hands.press(button('Next'))
  await hands.write(brand, 'Harbor Films')
  found.push(...(await look('brand')))
  await hands.press(button('Later'))
  await heading(/^Good to see you/).waitFor()
  await hands.press(link('Go on'))
  expect(await brand.inputValue()).toBe('Harbor Films')
  await hands.press(button('Next'))
  await page.getByRole('img', { name: /Harbor Films/ }).waitFor()
  found.push(...(await look('first film')))
  await hands.press(button('Look around first'))
  await heading(/^Good to see you/).waitFor()
  expect(await link('Go on').count()).toBe(0)
  await page.goto('/welcome')
  await heading(/^Good to see you/).waitFor()
  return found
}

const logIn = async (page: Page, hands: Hands, { name, email }: Person): Promise<void> => {
  const { button, heading } = seen(page)
  await heading('Log in').waitFor()
  await hands.write(page.getByLabel('E-mail'), email)
  await hands.write(page.getByLabel('Password'), PASSWORD)
  await hands.press(button('Log in'))
  await heading(`Good to see you, ${name}`).waitFor()
}

/** A person at the studio: sees what a page says, and works it by roles and labels only. */
describe.skipIf(!hasChromium)('the studio in the browser', () => {
  let studio: Visit
  let visit: BrowserContext
  let page: Page
  let ada: Person
  let film = ''

  beforeAll(async () => {
    studio = await visitStudio()
  })
  beforeEach(() => void studio.complaints.splice(0))
  afterAll(() => studio?.leave())

  /** A journey that fails tells what was on the page. */
  const tellPage = (shown: Page): void =>
    onTestFailed(async () => console.error(`${shown.url()}\n${await shown.locator('body').ariaSnapshot()}`))

  test('a documentary from the example, by mouse', { timeout: 300_000 }, async (context) => {
    await visit?.close()
    ;({ context: visit, page } = await studio.enter())
    ada = somebody('Ada', context)
    tellPage(page)
    const hands = mouseHands(page)
    await signUp(page, hands, ada)
    expect(await answerWelcome(page, hands, (step) => violationsInBoth(page, `welcome, ${step}`))).toEqual([])
    const made = await makeDocumentary(page, hands, mouseOnTimeline(page), studio.folder)
    film = made.film
    expect(made.master).toMatchObject({ size: '1280x720' })
    expect(studio.complaints).toEqual([])
  })

  test('a property reel from twelve photos, by mouse', { timeout: 300_000 }, async (context) => {
    const { page: agent } = await studio.enter()
    tellPage(agent)
    const hands = mouseHands(agent)
    await signUp(agent, hands, somebody('Mary', context))
    await hands.press(seen(agent).button('Later'))
    const masters = await makeReel(agent, hands, dropped, studio.folder)
    expect(masters.map(({ size }) => size)).toEqual(['540x960', '540x540', '960x540'])
    expect(studio.complaints).toEqual([])
    await agent.context().close()
  })

  test('the same two films by keys alone, by somebody who logged out between', { timeout: 400_000 }, async (context) => {
    const { page: keyed } = await studio.enter()
    tellPage(keyed)
    const hands = keyboardHands(keyed)
    const { button, menuitem } = seen(keyed)
    const grace = somebody('Grace', context)
    await signUp(keyed, hands, grace)
    await answerWelcome(keyed, hands)
    await hands.press(button(/^Your account/))
    await hands.press(menuitem('Log out'))
    await logIn(keyed, hands, grace)
    const { master } = await makeDocumentary(keyed, hands, keysOnTimeline(keyed), studio.folder)
    expect(master).toMatchObject({ size: '1280x720' })
    await keyed.goto('/')
    const masters = await makeReel(keyed, hands, (_, paths) => hands.give(button('Choose photos'), paths), studio.folder)
    expect(masters.map(({ size }) => size)).toEqual(['540x960', '540x540', '960x540'])
    expect(studio.complaints).toEqual([])
    await keyed.context().close()
  })

  test('two people change one film at once, and both see all of it', { timeout: 300_000 }, async () => {
    const { page: other } = await studio.enter()
    tellPage(other)
    await other.goto('/')
    await logIn(other, mouseHands(other), ada)
    await writeTogether(page, other, film)
    await disagree(page, other)
    console.info(`A choice was seen by the other after ${Math.round(await choiceSeenAfter(page, other))} ms.`)
    await cutTogether(page, other, film)
    expect(studio.complaints).toEqual([])
    await other.context().close()
  })

  test('what is typed in one browser is there in the next', { timeout: 120_000 }, async () => {
    const { page: other } = await studio.enter()
    tellPage(other)
    await page.goto('/new/documentary')
    const kept = page.waitForResponse(/drafts\/new-documentary/)
    await page.getByLabel('Topic').fill('Tides and lamps')
    await kept
    await other.goto('/')
    await logIn(other, mouseHands(other), ada)
    await other.goto('/new/documentary')
    const topic = other.getByLabel('Topic')
    expect(await topic.inputValue()).toBe('Tides and lamps')
    const dropped = other.waitForResponse(/drafts\/new-documentary/)
    await seen(other).button('Start afresh').click()
    await dropped
    await page.reload()
    expect(await page.getByLabel('Topic').inputValue()).toBe('')
    expect(studio.complaints).toEqual([])
    await other.context().close()
  })

  const PAGES = ['/', '/films', '/new', '/new/documentary', '/new/property', '/library', '/brand-kits', '/costs', '/costs/ledger'] as const
  const SETTINGS = ['', '/members', '/provider-keys', '/limits', '/api-keys', '/notifications'].map((name) => `/settings${name}`)
  const OF_FILM = ['', '/script', '/timeline', '/finish'] as const

  test.each(['light', 'dark'] as const)('axe finds nothing on any page, %s', { timeout: 120_000 }, async (colorScheme) => {
    const seer = await visit.newPage()
    await seer.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const found: string[] = []
    for (const path of [...PAGES, ...SETTINGS, ...OF_FILM.map((name) => film + name)]) {
      await seer.goto(path)
      await seer.getByRole('heading').first().waitFor()
      await seer.waitForLoadState('networkidle')
      found.push(...(await violationsOf(seer)).map((violation) => `${path} ${violation}`))
    }
    await seer.close()
    expect(found).toEqual([])
  })

  test('axe finds nothing in dialogs, menus and the steps of the wizards', { timeout: 300_000 }, async () => {
    const seer = await visit.newPage()
    tellPage(seer)
    const { button, menuitem } = seen(seer)
    const found: string[] = []
    const look = async (place: string): Promise<void> => void found.push(...(await violationsInBoth(seer, place)))
    const dialog = seer.getByRole('dialog')

    await seer.goto(film)
    await button('Open scene 1').click()
    await look('a scene')
    await button('Compare takes').click()
    await dialog.getByRole('button', { name: 'Close' }).waitFor()
    await look('takes')
    await seer.keyboard.press('Escape')
    for (const name of ['Rename…', 'What it costs…', 'Spending cap…']) {
      await button('More for this film').click()
      await menuitem(name).waitFor()
      if (name === 'Rename…') await look('the menu of a film')
      await menuitem(name).click()
      await dialog.getByRole('button', { name: 'Close' }).waitFor()
      await look(name)
      await seer.keyboard.press('Escape')
      await dialog.waitFor({ state: 'detached' })
    }
    await seer.goto(`${film}/timeline`)
    await seer.getByRole('group', { name: 'Video' }).waitFor()
    await seer.keyboard.press('?')
    await dialog.waitFor()
    await look('keys')
    await seer.goto('/library')
    await button('From an address').click()
    await dialog.waitFor()
    await look('an address')
    for (const kind of ['property', 'documentary']) {
      await seer.goto(`/new/${kind}`)
      await button(/Step 1 of/).waitFor()
      if (kind === 'documentary') await seer.getByLabel('Topic').fill('Lamps')
      for (const step of await seer.getByRole('button', { name: /Step \d of/ }).all()) {
        await step.click()
        await seer.waitForLoadState('networkidle')
        await look(`${kind}, ${await step.textContent()}`)
      }
    }
    await seer.close()
    expect(found).toEqual([])
  })

  test.each([...PAGES, ...SETTINGS.slice(0, 3)])('%s stands on a phone without a sideways scroll', async (path) => {
    const phone = await visit.newPage()
    await phone.setViewportSize({ width: 390, height: 844 })
    await phone.goto(path)
    await phone.getByRole('heading', { level: 1 }).waitFor()
    expect(await phone.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
    await phone.close()
  })
})
