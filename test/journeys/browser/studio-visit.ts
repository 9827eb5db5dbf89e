import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Locator, type Page } from 'playwright-core'
import { type Running, start } from '../cli.js'

const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
export const hasChromium = existsSync(CHROMIUM)
if (!hasChromium && process.env.REELWRIGHT_FORBID_SKIPS)
  throw new Error(`There is no Chromium at ${CHROMIUM}, and skips are forbidden; install it or set CHROMIUM_PATH.`)

export type Visit = {
  readonly browser: Browser
  readonly baseURL: string
  /** Somebody at a browser of their own, signed in to nothing. */
  readonly enter: () => Promise<{ readonly context: BrowserContext; readonly page: Page }>
  /** What pages threw and the studio could not do, of everybody who entered. */
  readonly complaints: string[]
  readonly folder: string
  readonly leave: () => Promise<void>
}

/** The whole program on a fresh data folder, and a browser before it. */
export const visitStudio = async (): Promise<Visit> => {
  const folder = await mkdtemp(join(tmpdir(), 'reelwright-browser-'))
  const studio: Running = start(['start'], { REELWRIGHT_HOME: folder, PORT: '0', REELWRIGHT_SIGN_UP: 'open' })
  const baseURL = /http:\/\/\S+/.exec(await studio.said('ready at'))?.[0] as string
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
  const complaints: string[] = []
  return {
    browser,
    baseURL,
    complaints,
    folder,
    enter: async () => {
      const context = await browser.newContext({ baseURL, viewport: { width: 1440, height: 900 }, acceptDownloads: true })
      // A machine that makes films meanwhile may let a page wait.
      context.setDefaultTimeout(90_000)
      const page = await context.newPage()
      page.on('pageerror', (error) => complaints.push(String(error)))
      page.on('console', (message) => /Content Security Policy/.test(message.text()) && complaints.push(message.text()))
      page.on('response', (answer) => answer.status() >= 500 && complaints.push(`${answer.status()} ${answer.url()}`))
      return { context, page }
    },
    leave: async () => {
      await browser.close()
      studio.process.kill('SIGINT')
      await studio.ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Things of a page by what they are and what they are called. */
export const seen = (page: Page | Locator) => {
  const named = (name: string | RegExp) => ({ name, exact: typeof name === 'string' })
  return {
    button: (name: string | RegExp) => page.getByRole('button', named(name)),
    link: (name: string | RegExp) => page.getByRole('link', named(name)),
    menuitem: (name: string | RegExp) => page.getByRole('menuitem', named(name)),
    combobox: (name: string | RegExp) => page.getByRole('combobox', named(name)),
    heading: (name: string | RegExp) => page.getByRole('heading', named(name)),
    region: (name: string | RegExp) => page.getByRole('region', named(name)),
    field: (name: string | RegExp) => page.getByRole('textbox', named(name)),
  }
}

/** Presses a link that downloads, and keeps what came. */
export const downloaded = async (page: Page, press: () => Promise<void>, path: string): Promise<string> => {
  const [download] = await Promise.all([page.waitForEvent('download'), press()])
  await download.saveAs(path)
  if ((await readFile(path)).length < 10_000) throw new Error(`${download.suggestedFilename()} is hardly a film.`)
  return path
}
