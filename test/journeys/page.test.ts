import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Running, start } from './cli.js'

const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
const has = existsSync(CHROMIUM)
if (!has && process.env.REELWRIGHT_FORBID_SKIPS)
  throw new Error(`There is no Chromium at ${CHROMIUM}, and skips are forbidden; install it or set CHROMIUM_PATH.`)

describe.skipIf(!has)('the page of films, in Chromium', () => {
  let folder: string
  let studio: Running
  let address: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'reelwright-page-'))
    studio = start(['start'], { REELWRIGHT_HOME: folder, PORT: '0' })
    address = /http:\/\/\S+/.exec(await studio.said('ready at'))?.[0] as string
  })
  afterAll(async () => {
    studio.process.kill('SIGINT')
    await studio.ended
    await rm(folder, { recursive: true, force: true })
  })

  test.each([
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ])('says what to do when there is no film, at $width×$height, without a complaint or a sideways scroll', async (viewport) => {
    const browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    })
    try {
      const page = await browser.newPage({ viewport })
      const complaints: string[] = []
      page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
      page.on('pageerror', (error) => complaints.push(String(error)))
      await page.goto(`${address}/plain`)
      await page.getByRole('heading', { name: 'No film yet' }).waitFor()
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
      expect(complaints).toEqual([])
    } finally {
      await browser.close()
    }
  })
})
