import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { DocumentaryBrief } from '@reelwright/film/brief'
import { breakdownWriter } from '@reelwright/providers/local/writer/breakdown-writer'
import { scriptWriter } from '@reelwright/providers/local/writer/script-writer'
import type { Provider } from '@reelwright/providers/ports/call'
import type { PictureMaker } from '@reelwright/providers/ports/picture'
import type { Voice } from '@reelwright/providers/ports/voice'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { beginFilm } from '../films.js'
import { drawing } from '../fixture/drawing.js'
import { hum } from '../fixture/hum.js'
import { openTestStudio, type TestStudio } from '../fixture/test-studio.js'
import type { OpenStudio } from '../open-studio.js'
import { type Bell, hangBell } from '../queue/bell.js'
import { startWorker } from './worker.js'

const WIDTHS = { writing: 2, voice: 3, frames: 1, clips: 1, renders: 1 } as const
type Kind = 'writing' | 'voice' | 'frames'

/** Calls that are under way, by queue, each until it is let go; and the most there were at once. */
const underWay: Record<Kind, Set<() => void>> = { writing: new Set(), voice: new Set(), frames: new Set() }
const most: Record<Kind, number> = { writing: 0, voice: 0, frames: 0 }

/** The provider, whose every call stays under way until it is let go. */
const held = <Request, Result>(kind: Kind, provider: Provider<Request, Result>): Provider<Request, Result> => ({
  ...provider,
  start: async (request, context, onProgress) => {
    const { signal } = context
    await new Promise<void>((resolve, reject) => {
      const over = (end: () => void) => (): void => {
        underWay[kind].delete(go)
        end()
      }
      const go = over(resolve)
      underWay[kind].add(go)
      most[kind] = Math.max(most[kind], underWay[kind].size)
      signal.addEventListener(
        'abort',
        over(() => reject(signal.reason)),
        { once: true },
      )
    })
    return provider.start(request, context, onProgress)
  },
})

const free = { id: 'test', estimate: () => 0, provenance: () => ({ source: 'rule', provider: 'test' }) as const }
const voice: Voice = {
  ...free,
  model: 'voice/1',
  capability: 'voice',
  start: async (_, { scratch }) => {
    await hum(join(scratch, 'a.wav'), 96_000)
    return null
  },
  check: async (_, { scratch }) => ({
    state: 'done',
    result: { audio: { file: join(scratch, 'a.wav'), type: 'audio/wav', samples: 96_000 }, words: [] },
  }),
}
const picture: PictureMaker = {
  ...free,
  model: 'picture/1',
  capability: 'picture',
  start: async ({ width, height }, { scratch }) => {
    await drawing(join(scratch, 'a.png'), { width, height })
    return { width, height }
  },
  check: async (operation, { scratch }) => ({
    state: 'done',
    result: {
      picture: { file: join(scratch, 'a.png'), type: 'image/png', ...(operation as { width: number; height: number }) },
      focalPoints: [],
    },
  }),
}

let here: TestStudio
let bell: Bell
beforeAll(async () => {
  const local = {
    script: held('writing', scriptWriter),
    breakdown: held('writing', breakdownWriter),
    voice: held('voice', voice),
    picture: held('frames', picture),
  }
  here = await openTestStudio({ local } as never)
  bell = await hangBell(here.url)
}, 60_000)
afterAll(async () => {
  await bell?.close()
  await here?.close()
})

/** Looks until something holds; letting calls go meanwhile, when told to. */
const until = async (holds: () => boolean | Promise<boolean>, letGo: readonly Kind[] = []): Promise<void> => {
  for (let waited = 0; waited < 30_000; waited += 20) {
    if (await holds()) return
    for (const kind of letGo) for (const go of [...underWay[kind]]) go()
    await pause(20)
  }
  throw new Error(
    `waited in vain; under way are ${JSON.stringify(Object.fromEntries(Object.entries(underWay).map(([kind, calls]) => [kind, calls.size])))}`,
  )
}
const isFull = (kind: Kind) => (): boolean => underWay[kind].size === WIDTHS[kind]

const hire = async (): Promise<() => Promise<void>> => {
  const own = await hangBell(here.url)
  const worker = await startWorker(here.studio, own, { alone: true, widths: WIDTHS })
  return async () => {
    await worker.stop()
    await own.close()
  }
}

const script = (title: string): string =>
  ['Dusk', 'Night', 'Dawn'].map((part) => `## ${part}\n\nAt ${part} the keeper of ${title} walks to the lamp.\n`).join('\n')
const ready = async (): Promise<number> =>
  (await here.studio.data.pool.query("select id from projects where status = 'SCENES_READY'")).rowCount ?? 0

test('however many films wait, of each queue no more is under way than it is wide, after a restart too', async () => {
  const open = { studio: here.studio, bell } as unknown as OpenStudio
  const FILMS = 6
  for (let n = 0; n < FILMS; n += 1) {
    const title = `Film ${n}`
    const brief = DocumentaryBrief.parse({ format: 'documentary', topic: title, title, ownScript: `# ${title}\n\n${script(title)}` })
    await beginFilm(open, `org_${n % 3}`, brief, { script: true })
  }
  const fire = await hire()
  await until(isFull('writing'))
  await until(isFull('voice'), ['writing'])
  await until(isFull('frames'), ['writing'])
  await fire()
  expect(Object.values(underWay).map((calls) => calls.size)).toEqual([0, 0, 0])
  const fireAgain = await hire()
  await until(isFull('voice'), ['writing'])
  await until(isFull('frames'), ['writing'])
  await until(async () => (await ready()) === FILMS, ['writing', 'voice', 'frames'])
  await fireAgain()
  expect(most).toEqual({ writing: WIDTHS.writing, voice: WIDTHS.voice, frames: WIDTHS.frames })
}, 90_000)
