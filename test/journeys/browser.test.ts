import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Running, start } from './cli.js'
import { probeMaster } from './probe-master.js'

const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
const has = existsSync(CHROMIUM)
if (!has && process.env.REELWRIGHT_FORBID_SKIPS)
  throw new Error(`There is no Chromium at ${CHROMIUM}, and skips are forbidden; install it or set CHROMIUM_PATH.`)

const SCRIPT = `# The lamp

## A light at sea

A keeper lit the lamp each night. Ships saw it from twelve miles away, and turned.

## The morning

When the sun rose, the lamp went out.
`

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
/** WCAG 2.2, levels A and AA. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
type Violation = { readonly id: string; readonly nodes: readonly { readonly target: readonly string[] }[] }

/** What axe finds on a page, as sentences. */
const violationsOf = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(AXE)
  const found = (await page.evaluate(`axe.run({ runOnly: ${JSON.stringify(RULES)} }).then(({ violations }) => violations)`)) as Violation[]
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

/** A person at the studio: sees what a page says, and clicks and types by roles and labels only. */
describe.skipIf(!has)('the studio in the browser', () => {
  let folder: string
  let studio: Running
  let browser: Browser
  let visit: BrowserContext
  let page: Page
  let film = ''
  const complaints: string[] = []

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'reelwright-browser-'))
    studio = start(['start'], { REELWRIGHT_HOME: folder, PORT: '0' })
    const baseURL = /http:\/\/\S+/.exec(await studio.said('ready at'))?.[0] as string
    browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    })
    visit = await browser.newContext({ baseURL, viewport: { width: 1440, height: 900 }, acceptDownloads: true })
    page = await visit.newPage()
    page.on('pageerror', (error) => complaints.push(String(error)))
    page.on('response', (answer) => answer.status() >= 500 && complaints.push(`${answer.status()} ${answer.url()}`))
  })
  afterAll(async () => {
    await browser?.close()
    studio?.process.kill('SIGINT')
    await studio?.ended
    await rm(folder, { recursive: true, force: true })
  })

  const named = (name: string | RegExp) => ({ name, exact: typeof name === 'string' })
  const button = (name: string | RegExp) => page.getByRole('button', named(name))
  const link = (name: string | RegExp) => page.getByRole('link', named(name))

  test('from an account to a finished film, and its master on the disk', { timeout: 240_000 }, async () => {
    await page.goto('/')
    await page.getByRole('heading', { name: 'Log in' }).waitFor()
    await link('Sign up').click()
    await page.getByLabel('Your name').fill('Ada Keeper')
    await page.getByLabel('E-mail').fill('ada@example.com')
    await page.getByLabel('Password').fill('a long password')
    await button('Sign up').click()
    await page.getByRole('heading', { name: 'Good to see you, Ada' }).waitFor()

    await link(/A documentary/).click()
    await button('My own script').click()
    await page.getByLabel('Script', { exact: true }).fill(SCRIPT)
    await page.reload()
    expect(await page.getByLabel('Script', { exact: true }).inputValue()).toBe(SCRIPT)
    await button('Next').click()
    await page.getByRole('radio').first().waitFor()
    await button('Next').click()
    await button('Preview').click()
    await page.getByRole('combobox', { name: 'Picture' }).click()
    await page.getByRole('option', { name: /720p/ }).click()
    await button('Begin the film').click()

    await page.waitForURL(/\/films\/proj_/)
    film = new URL(page.url()).pathname
    await link('Script').click()
    await button('Approve script').click({ timeout: 60_000 })
    await link('Storyboard').click()
    await button('Approve storyboard').first().click({ timeout: 90_000 })
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /Approve/ })
      .click()

    await link('Finish').click()
    await button('Make it').click({ timeout: 60_000 })
    const master = link(/^Download \d/)
    await master.first().waitFor({ timeout: 120_000 })
    const [download] = await Promise.all([page.waitForEvent('download'), master.first().click()])
    const file = join(folder, 'master.mp4')
    await download.saveAs(file)
    expect((await readFile(file)).length).toBeGreaterThan(10_000)
    const probed = await probeMaster(file)
    expect(probed.size).toBe('1280x720')
    expect(complaints).toEqual([])
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

  test.each([...PAGES, ...SETTINGS.slice(0, 3)])('%s stands on a phone without a sideways scroll', async (path) => {
    const phone = await visit.newPage()
    await phone.setViewportSize({ width: 390, height: 844 })
    await phone.goto(path)
    await phone.getByRole('heading', { level: 1 }).waitFor()
    expect(await phone.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
    await phone.close()
  })
})
