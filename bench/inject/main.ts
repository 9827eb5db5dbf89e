// Proof of the inspection: damages finished masters forty times, each kind also near its threshold, and shows it twenty good films.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { framesOf, RATES, type RateName, samplesAt } from '@reelwright/film/time'
import type { Timeline } from '@reelwright/film/timeline/timeline'
import { type Ffmpeg, findFfmpeg } from '@reelwright/media/ffmpeg/find'
import * as injure from '@reelwright/render/inspect/fixture/damage'
import { type MadeFilm, makeFilm, wholeFilm } from '@reelwright/render/inspect/fixture/whole-film'
import { inspectMaster } from '@reelwright/render/inspect/inspect-master'
import { type Memory, openMemory } from '@reelwright/render/inspect/memory'

const RATE_NAMES: readonly RateName[] = ['25', '30', '29.97', '24', '23.976', '50', '25', '30', '29.97', '60']
const FILMS = RATE_NAMES.length
/** Films that the damages are shared out among. */
const INJURED = 3

/** The checks that a film fails. */
const failing = async (ffmpeg: Ffmpeg, memory: Memory, film: MadeFilm, file: string): Promise<readonly string[]> => {
  const { checks } = await inspectMaster({ file, timeline: film.timeline, ffmpeg, pcm: film.mix.pcm, open: film.open, memory })
  return checks.filter(({ passed }) => !passed).map(({ name }) => name)
}

/** The film with one caption shown for `share` of its time only. */
const uncaptioned = (timeline: Timeline, id: string, share: number): Timeline => ({
  ...timeline,
  tracks: timeline.tracks.map((track) => ({
    ...track,
    items: track.items.flatMap((item) => {
      if (item.type !== 'clip' || item.id !== id) return [item]
      const kept = Math.round(item.frames * share)
      return [
        ...(kept ? [{ ...item, frames: kept }] : []),
        ...(kept < item.frames ? [{ type: 'gap' as const, frames: item.frames - kept }] : []),
      ]
    }),
  })),
})

/** Six ways to lose a caption: four times all of it, twice its end. */
const CAPTIONS = [
  ['caption-0-0', 0],
  ['caption-0-1', 0],
  ['caption-1-0', 0],
  ['caption-1-1', 0],
  ['caption-0-0', 0.6],
  ['caption-1-1', 0.75],
] as const

const injuries = ({ timeline: { rate } }: MadeFilm): readonly injure.Damage[] => {
  const f = (seconds: number): number => framesOf(seconds, rate)
  const s = (seconds: number): number => Math.round(seconds * 48_000)
  const frame = (samplesAt(1, rate) / 48_000) * 1000
  return [
    injure.black(f(3), f(1)),
    injure.black(f(6), f(0.3)),
    injure.black(f(9.5), 3),
    injure.black(f(4), 1),
    injure.black(f(3.5), 2, 17),
    injure.freeze(f(2.8), f(1.5)),
    injure.freeze(f(3), f(1)),
    injure.freeze(f(3.2), f(0.8)),
    injure.freeze(f(3), f(0.6)),
    injure.freeze(f(2.6), f(0.7)),
    injure.silence(s(3), 2000),
    injure.silence(s(8), 500),
    injure.silence(s(2.7), 200),
    injure.silence(s(9), 100),
    injure.silence(s(6), 90),
    injure.clip(s(3), 1000, 12),
    injure.clip(s(8), 500, 9),
    injure.clip(s(3), 200, 8),
    injure.clip(s(8.5), 100, 10),
    injure.clip(s(2.5), 600, 6),
    injure.drift(0, 120),
    injure.drift(0, 40),
    injure.drift(0, 15),
    injure.drift(0, -14),
    injure.drift(40, 40),
    injure.drift(-20, -20),
    injure.drift(13, 13),
    injure.longer(-25),
    injure.longer(-1),
    injure.longer(1),
    injure.longer(-2),
    injure.cutSound(400),
    injure.cutSound(frame + 10),
    injure.longer(3),
  ]
}

const folder = await mkdtemp(join(tmpdir(), 'reelwright-inject-'))
const ffmpeg = await findFfmpeg(process.env.FFMPEG_PATH)
// One for all of them: a damage has to be found in a film of which everything else is remembered.
const memory = await openMemory(join(folder, 'memory'), 1e9)
let [found, damages, accused, good] = [0, 0, 0, 0]
const began = performance.now()
let inspected = 0
try {
  const films: { readonly film: MadeFilm; readonly apart: injure.Apart }[] = []
  for (let n = 0; n < FILMS; n += 1) {
    const film = await makeFilm(await wholeFilm(join(folder, `film-${n}`), ffmpeg, n + 1, RATE_NAMES[n]), ffmpeg)
    const again = join(film.folder, 'again.mp4')
    const apart = await injure.takeApart(ffmpeg, film.file, film.timeline)
    if (films.length < INJURED) films.push({ film, apart })
    await injure.putTogether(ffmpeg, apart, again, 24)
    for (const [what, file] of [
      ['as rendered', film.file],
      ['encoded again', again],
    ] as const) {
      const start = performance.now()
      const wrong = await failing(ffmpeg, memory, film, file)
      inspected += performance.now() - start
      good += 1
      if (wrong.length) accused += 1
      console.log(
        `good film ${n + 1}, ${RATES[RATE_NAMES[n]!].num}/${RATES[RATE_NAMES[n]!].den}, ${what}: ${wrong.length ? `ACCUSED of ${wrong.join(', ')}` : 'passed'}`,
      )
    }
  }
  const list = injuries(films[0]!.film)
  for (let n = 0; n < list.length; n += 1) {
    const { film, apart } = films[n % INJURED]!
    const damage = injuries(film)[n]!
    const file = await injure.damaged(ffmpeg, apart, damage, film.folder)
    const wrong = await failing(ffmpeg, memory, film, file)
    await rm(file)
    const right = wrong.includes(damage.check)
    damages += 1
    if (right) found += 1
    console.log(`film ${(n % INJURED) + 1}, ${damage.name}: ${right ? 'found' : `MISSED (${wrong.join(', ') || 'passed'})`}`)
  }
  for (const [n, [id, share]] of CAPTIONS.entries()) {
    const { film } = films[n % INJURED]!
    const { file } = await makeFilm(film, ffmpeg, `caption-${n}`, uncaptioned(film.timeline, id, share))
    const right = (await failing(ffmpeg, memory, film, file)).includes('captions seen')
    damages += 1
    if (right) found += 1
    console.log(`film ${(n % INJURED) + 1}, ${id} shown for ${share * 100} % of its time: ${right ? 'found' : 'MISSED'}`)
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}
const seconds = (performance.now() - began) / 1000
console.log(
  JSON.stringify({
    bench: 'inject',
    ratios: { found: found / damages, accused: accused / good },
    figures: {
      damages,
      found,
      good,
      accused,
      seconds: Math.round(seconds),
      secondsPerInspection: Number((inspected / good / 1000).toFixed(2)),
    },
  }),
)
process.exitCode = found === damages && accused === 0 ? 0 : 1
