import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Ffmpeg, findFfmpeg } from '@reelwright/media/ffmpeg/find'
import { openWav } from '@reelwright/media/sound/wav-reader'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { joinSegments } from '../master/join.js'
import { openSegmentCache } from '../master/segment-cache.js'
import { compilePlan } from '../plan/compile-plan.js'
import { qualityOf } from '../plan/quality.js'
import { expectationsOf } from './expectations.js'
import { type MadeFilm, makeFilm, wholeFilm } from './fixture/whole-film.js'
import { hearSound } from './hear-sound.js'
import { inspectMaster } from './inspect-master.js'
import { type Memory, openMemory } from './memory.js'
import { mp4Facts } from './mp4-facts.js'
import { openPieces } from './pieces.js'
import { seePicture } from './see-picture.js'
import { lookSize } from './watching.js'

let folder: string
let ffmpeg: Ffmpeg
let film: MadeFilm
let memory: Memory

/** An ffmpeg that is not there: who starts it fails. */
const NONE = '/nowhere/ffmpeg'

const see = (file: string, remembered: Memory | undefined, decoder = ffmpeg) =>
  seePicture({
    file,
    timeline: film.timeline,
    plan: expectationsOf(film.timeline, true),
    size: lookSize(film.timeline),
    ffmpeg: decoder,
    open: film.open,
    memory: remembered,
    signal: undefined,
    onFrame: () => {},
  })

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reelwright-see-'))
  ffmpeg = await findFfmpeg()
  film = await makeFilm(await wholeFilm(join(folder, 'film'), ffmpeg, 4), ffmpeg)
  memory = await openMemory(join(folder, 'memory'), 1e9)
  await see(film.file, memory)
}, 240_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('what is seen of a master', () => {
  it('is the same in pieces as in one, and the same when it is remembered', async () => {
    const { stretches } = expectationsOf(film.timeline, true)
    const begin = new Set(stretches.map(({ from }) => from))
    const [whole, pieces, remembered] = [
      await see(film.file, undefined),
      await see(film.file, memory),
      await see(film.file, memory, { ...ffmpeg, path: NONE }),
    ]
    for (const { seen, captions } of [pieces, remembered]) {
      for (const name of ['frames', 'lag', 'mean', 'bright', 'changed', 'grain'] as const) expect(seen[name]).toEqual(whole.seen[name])
      for (const [frame, moved] of seen.moved.entries()) {
        // Only a movement across an edge is not looked for.
        const across = [...begin].some((edge) => edge <= frame && frame < edge + seen.lag)
        expect(moved).toBe(across ? Number.POSITIVE_INFINITY : whole.seen.moved[frame])
      }
      expect(captions.sights).toEqual(whole.captions.sights)
    }
  })

  it('is asked of the file’s own bytes: with one of them changed, that stretch is looked at again', async () => {
    const bytes = await readFile(film.file)
    const reader = (await openPieces(film.file, film.timeline.rate))!
    const piece = reader.pieces[2]!
    const coded: Uint8Array[] = []
    for await (const picture of reader.coded([piece])) coded.push(picture)
    reader.close()
    // The end of the piece's first picture, which stands in the file as it is.
    const picture = Buffer.from(coded[1]!)
    const at = bytes.indexOf(picture.subarray(-40)) + 20
    expect(at).toBeGreaterThan(20)
    bytes[at]! ^= 0x10
    const harmed = join(folder, 'harmed.mp4')
    await writeFile(harmed, bytes)
    const again = (await openPieces(harmed, film.timeline.rate))!
    again.close()
    expect(again.pieces.map(({ hash }, n) => hash === reader.pieces[n]!.hash)).toEqual(reader.pieces.map((_, n) => n !== 2))
    await expect(see(harmed, memory, { ...ffmpeg, path: NONE })).rejects.toMatchObject({ code: 'FFMPEG_MISSING' })
  })

  it('is told the same of a film whose stretches changed places, though each was remembered', async () => {
    const options = { quality: qualityOf('preview'), burnCaptions: true, encoderVersion: ffmpeg.version }
    const plan = compilePlan(film.timeline, options)
    const cache = await openSegmentCache(join(film.folder, 'cache'), 1e10)
    const files = await Promise.all(plan.segments.map(async ({ hash, frames }) => ({ hash, frames, file: (await cache.find(hash))! })))
    // Two stretches of one length change places: nothing about the file is wrong but what it shows, and where.
    const pairs = files.flatMap((a, i) => files.flatMap((b, j) => (i < j && a.frames === b.frames ? [[i, j] as const] : [])))
    const [i, j] = pairs[0]!
    const swapped = files.map((file, n) => (n === i ? files[j]! : n === j ? files[i]! : file))
    const out = join(folder, 'swapped.mp4')
    await joinSegments({ segments: swapped, rate: film.timeline.rate, sound: film.mix.file, title: 'x', out })
    const request = { file: out, timeline: film.timeline, ffmpeg, pcm: film.mix.pcm, open: film.open }
    expect(await inspectMaster({ ...request, memory })).toEqual(await inspectMaster(request))
  })

  it('does not believe a memory that rotted', async () => {
    const folderOf = join(folder, 'rotten')
    const rotten = await openMemory(folderOf, 1e9)
    await rotten.keep('a', { mean: [1, 2] })
    expect(await rotten.recall('a')).toEqual({ mean: [1, 2] })
    const path = join(folderOf, 'segments', 'a.mp4')
    await writeFile(path, (await readFile(path, 'utf8')).replace('[1,2]', '[1,3]'))
    expect(await rotten.recall('a')).toBeUndefined()
  })
})

describe('what is heard of a master', () => {
  const hear = async (file: string, pcm: string, decoder = ffmpeg) => {
    const mix = await openWav(pcm)
    try {
      return await hearSound({ file, facts: await mp4Facts(file), ffmpeg: decoder, mix, pcm, memory, signal: undefined })
    } finally {
      await mix?.close()
    }
  }
  const none = (): Ffmpeg => ({ ...ffmpeg, path: NONE })

  it('is remembered for the very same sound beside the very same mix, and for nothing else', async () => {
    const first = await hear(film.file, film.mix.pcm)
    expect(first.alignments.length).toBeGreaterThan(0)
    expect(await hear(film.file, film.mix.pcm, none())).toEqual(first)
    const bytes = await readFile(film.file)
    const sound = await readFile(film.mix.file)
    // A few bytes from the middle of the sound's own file stand in the master as they are.
    const at = bytes.indexOf(sound.subarray(sound.length >> 1, (sound.length >> 1) + 24))
    expect(at).toBeGreaterThan(0)
    bytes[at + 12]! ^= 0x10
    const harmed = join(folder, 'harmed-sound.mp4')
    await writeFile(harmed, bytes)
    await expect(hear(harmed, film.mix.pcm, none())).rejects.toMatchObject({ code: 'FFMPEG_MISSING' })
    const mix = await readFile(film.mix.pcm)
    mix[mix.length - 100]! ^= 1
    const other = join(folder, 'other-mix.wav')
    await writeFile(other, mix)
    await expect(hear(film.file, other, none())).rejects.toMatchObject({ code: 'FFMPEG_MISSING' })
  })
})
