// npm run bench -- player [--frames n] [--show folder] [--only documentary|property] [--home folder]: the player in the browser
// against the masters of the two example films: frames by their similarity, sound second by second, and how smoothly it plays.
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildPage } from '@reelwright/test/player/proof-house'
import { chooseFrames, openBrowser, proveFrames, proveSound, watch, withFilm } from '@reelwright/test/player/prove-player'
import { EXAMPLES, type Example, makeExample } from './make-example.js'

const { values: given } = parseArgs({
  options: { frames: { type: 'string', default: '60' }, show: { type: 'string' }, only: { type: 'string' }, home: { type: 'string' } },
})
const names = (Object.keys(EXAMPLES) as Example[]).filter((name) => given.only === undefined || given.only === name)
if (names.length === 0) throw new Error('--only documentary, or --only property.')
const kept = given.home !== undefined
const root = given.home ?? (await mkdtemp(join(tmpdir(), 'reelwright-player-')))
await mkdir(root, { recursive: true })
const round = (value: number, digits = 3): number => Number(value.toFixed(digits))
const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN

const results: Record<string, unknown> = {}
let held = true
const page = await buildPage(join(root, 'page'))
const browser = await openBrowser()
try {
  for (const name of names) {
    const film = { ...(await makeExample(name, join(root, name))), show: given.show }
    const frames = chooseFrames(film.timeline, Number(given.frames))
    const proofs = await withFilm(page, browser, film, (tab) => proveFrames(tab, film, frames, root))
    for (const { frame, ssim, off, milliseconds, what } of proofs)
      console.log(`${name} ${frame} ssim ${ssim.toFixed(4)} off ${off.toFixed(2)} px ${Math.round(milliseconds)} ms ${what}`)
    const sound = await withFilm(page, browser, film, (tab) => proveSound(tab, film))
    const { shown, longest } = await withFilm(page, browser, film, (tab) => watch(tab, 10, 0))
    const gaps = shown.slice(1).map(({ at }, n) => at - shown[n]!.at)
    const [ssims, offs] = [proofs.map(({ ssim }) => ssim), proofs.map(({ off }) => off)]
    const ok = Math.min(...ssims) >= 0.97 && Math.max(...offs) <= 1 && sound.most <= 0.5
    held &&= ok
    results[name] = {
      holds: ok,
      frames: proofs.length,
      ssimLeast: round(Math.min(...ssims), 4),
      ssimMedian: round(quantile(ssims, 0.5), 4),
      offMost: round(Math.max(...offs), 2),
      soundSeconds: sound.seconds,
      soundMostDecibels: round(sound.most),
      soundRestDecibels: round(sound.rest, 1),
      seekMedianMs: round(
        quantile(
          proofs.map(({ milliseconds }) => milliseconds),
          0.5,
        ),
        0,
      ),
      playedFrames: shown.length,
      playedP95Ms: round(quantile(gaps, 0.95), 1),
      longestTaskMs: round(longest, 0),
    }
  }
} finally {
  await browser.close()
  if (!kept) await rm(root, { recursive: true, force: true })
}
console.log(JSON.stringify(results))
process.exitCode = held ? 0 : 1
