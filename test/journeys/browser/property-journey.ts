import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { ROOT } from '../cli.js'
import { type Probed, probeMaster } from '../probe-master.js'
import type { Hands } from './hands.js'
import { downloaded, seen } from './studio-visit.js'

const EXAMPLE = join(ROOT, 'examples/harbor-house')
const SIZES = { '9:16': '540×960', '1:1': '540×540', '16:9': '960×540' } as const

/** Photos that come into the wizard, however they come. */
export type BringPhotos = (page: Page, paths: readonly string[]) => Promise<void>

/** Dragged in from a folder. */
export const dropped: BringPhotos = async (page, paths) => {
  const files = await Promise.all(
    paths.map(async (path) => ({ name: path.slice(EXAMPLE.length + 1), bytes: (await readFile(path)).toString('base64') })),
  )
  const data = await page.evaluateHandle((all) => {
    const transfer = new DataTransfer()
    for (const { name, bytes } of all)
      transfer.items.add(new File([Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0))], name, { type: 'image/jpeg' }))
    return transfer
  }, files)
  await page.getByText('Drop photos here').dispatchEvent('drop', { dataTransfer: data })
}

/** From twelve photos and a pasted listing to a master in each of the three aspects, on the disk. */
export const makeReel = async (page: Page, hands: Hands, bring: BringPhotos, folder: string): Promise<readonly Probed[]> => {
  const { button, combobox, link } = seen(page)
  await page.getByRole('heading', { name: /Good to see you/ }).waitFor()
  await hands.press(link(/A property reel/))
  const photos = (await readdir(EXAMPLE)).filter((name) => /^(\d\d|IMG).*\.jpg$/.test(name))
  expect(photos).toHaveLength(12)
  await bring(
    page,
    photos.map((name) => join(EXAMPLE, name)),
  )
  await page.getByText('12 photos').waitFor({ timeout: 60_000 })
  await hands.press(button('Next'))
  await hands.write(page.getByLabel('Paste the listing'), await readFile(join(EXAMPLE, 'listing.txt'), 'utf8'))
  await hands.press(button('Fill the fields'))
  expect(await page.getByLabel('Address').inputValue()).toBe('14 Harbor Lane')
  expect(await page.getByLabel('Price').inputValue()).toBe('2495000')
  await hands.press(button('Next'))
  await hands.press(button('15 s'))
  await hands.press(button('Unbranded, for the MLS'))
  await hands.press(button('Next'))
  await hands.press(button('Preview'))
  await hands.choose(combobox('Picture'), /540p/)
  await hands.press(button('Begin the film'))
  await page.waitForURL(/\/films\/proj_/)
  await hands.press(link('Script'))
  const script = button('Approve script')
  await script.waitFor({ timeout: 90_000 })
  await hands.press(script)
  const storyboard = button('Approve storyboard')
  await storyboard.waitFor({ timeout: 90_000 })
  await page.getByText(/\d of \d+ ready/).waitFor({ state: 'detached', timeout: 90_000 })
  await hands.press(storyboard)
  await hands.press(seen(page.getByRole('dialog')).button('Approve and go on'))
  await hands.press(link('Finish'))
  await hands.press(button('Make it'))
  const masters: Probed[] = []
  for (const aspect of ['9:16', '1:1', '16:9'] as const) {
    const shape = button(aspect)
    await shape.waitFor({ timeout: 120_000 })
    await hands.press(shape)
    const download = link(/^Download \d/)
    await download.waitFor({ timeout: 120_000 })
    // The check that is shown is this master's own.
    await page.getByText(`avc1 ${SIZES[aspect]},`).waitFor({ timeout: 120_000 })
    const path = join(folder, `${aspect.replace(':', 'x')}.mp4`)
    masters.push(await probeMaster(await downloaded(page, () => hands.press(download), path)))
  }
  await page.reload()
  await button('9:16').waitFor()
  await page.getByText(`avc1 ${SIZES['9:16']},`).waitFor()
  return masters
}
