import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { ROOT } from '../cli.js'
import { type Probed, probeMaster } from '../probe-master.js'
import type { Hands } from './hands.js'
import { downloaded, seen } from './studio-visit.js'
import type { TimelineHands } from './timeline-hands.js'

/** The example, of each of its first two sections only the first sentence: a film of a few seconds. */
const shortExample = async (): Promise<string> => {
  const whole = await readFile(join(ROOT, 'examples/black-holes/script.md'), 'utf8')
  const [title = '', ...sections] = whole.split(/^(?=## )/m)
  const short = sections.slice(0, 2).map((section) => {
    const [heading, picture, words = ''] = section.split('\n\n')
    return [heading, picture, /^.*?[.?!](?:\[\^\w+\])*(?= |$)/.exec(words)?.[0]].join('\n\n')
  })
  const notes = whole.split('\n').filter((line) => short.some((section) => section.includes(/^\[\^\w+\](?=:)/.exec(line)?.[0] ?? '\0')))
  return [title.trim(), ...short, notes.join('\n')].join('\n\n')
}

const beginFilm = async (page: Page, hands: Hands): Promise<void> => {
  const { button, combobox, link } = seen(page)
  const script = page.getByLabel('Script', { exact: true })
  const text = await shortExample()
  await hands.press(link(/A documentary/))
  await hands.press(button('My own script'))
  await hands.write(script, text)
  await page.reload()
  expect(await script.inputValue()).toBe(text)
  await hands.press(button('Next'))
  await page.getByRole('radio').first().waitFor()
  await hands.press(button('Next'))
  await hands.press(button('Preview'))
  await hands.choose(combobox('Picture'), /720p/)
  await hands.press(button('Begin the film'))
  await page.waitForURL(/\/films\/proj_/)
}

/** Changes what scene 1 says and shows, looks at what was made for it, and chooses the older frame. */
const editScene = async (page: Page, hands: Hands): Promise<void> => {
  const { button } = seen(page)
  await hands.press(button('Open scene 1'))
  const side = page.getByRole('complementary', { name: 'Scene 1' })
  const { button: inside, field } = seen(side)
  await hands.write(field('Narration'), 'In 1783, John Michell looked at the night sky and asked what it might be hiding.')
  await hands.press(inside('Draw anew'))
  await page.getByText('The frame is being drawn anew.').waitFor()
  await hands.press(inside('Compare takes'))
  const takes = page.getByRole('dialog', { name: 'Takes of scene 1' })
  const { button: among } = seen(takes)
  await hands.press(among('Frame 2'))
  await hands.press(among('Choose'))
  await page.getByText('The take is chosen.').waitFor()
  await hands.press(among('Close'))
  await hands.press(inside('Close scene'))
}

const cutTimeline = async (page: Page, onTimeline: TimelineHands): Promise<void> => {
  const shots = page.getByRole('group', { name: 'Video' }).getByRole('button')
  await shots.first().waitFor()
  const before = await shots.count()
  const names = (): Promise<readonly (string | null)[]> => shots.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')))
  await onTimeline.goTo(5)
  await onTimeline.split()
  await expect.poll(() => shots.count()).toBe(before + 1)
  const split = await names()
  await onTimeline.goTo(6)
  await onTimeline.trimEnd()
  await expect.poll(names).not.toEqual(split)
  await onTimeline.undo()
  await expect.poll(names).toEqual(split)
  await page.getByText('All changes saved').waitFor()
}

/** From the example's script to its master on the disk, with every stop between. Answers with the film's address and its master. */
export const makeDocumentary = async (
  page: Page,
  hands: Hands,
  onTimeline: TimelineHands,
  folder: string,
): Promise<{ readonly film: string; readonly master: Probed }> => {
  const { button, link } = seen(page)
  await beginFilm(page, hands)
  const film = new URL(page.url()).pathname
  await hands.press(link('Script'))
  const approve = button('Approve script')
  await approve.waitFor({ timeout: 60_000 })
  await hands.press(approve)
  const yes = button('Approve storyboard')
  await yes.waitFor({ timeout: 60_000 })
  await page.getByText(/\d of \d ready/).waitFor({ state: 'detached', timeout: 60_000 })
  await editScene(page, hands)
  await hands.press(yes)
  await hands.press(seen(page.getByRole('dialog')).button('Approve and go on'))
  await hands.press(link('Timeline'))
  await cutTimeline(page, onTimeline)
  await hands.press(link('Finish'))
  await hands.press(button('Make it'))
  const download = link(/^Download \d/)
  await download.waitFor({ timeout: 120_000 })
  const master = await probeMaster(await downloaded(page, () => hands.press(download), join(folder, 'documentary.mp4')))
  return { film, master }
}
