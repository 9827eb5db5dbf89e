import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { clipsWithStarts } from '@reelwright/film/timeline/reading'
import type { Clip, Timeline } from '@reelwright/film/timeline/timeline'
import { srtOf, vttOf } from '@reelwright/interchange/captions'
import { creditsOf } from '@reelwright/interchange/credits'
import { type PackageEntry, writePackage } from '@reelwright/interchange/package'
import type { MediaByClip, PackagedMedia } from '@reelwright/interchange/packaged-media'
import { readMeOf } from '@reelwright/interchange/read-me'
import { timelineFiles } from '@reelwright/interchange/timeline-files'
import { openSegmentCache } from '@reelwright/render/master/segment-cache'
import { mixFilm } from '@reelwright/render/sound/mix-film'
import type { FilmState } from '../formats/film-state.js'
import { timelineOf } from '../formats/masters.js'
import { sourcesOf } from '../formats/sources-of.js'
import { openAsset } from '../studio.js'
import { besideRenders } from './beside-renders.js'
import { type Conforming, conformFilm, conformStill } from './conform-clip.js'
import { conformSounds } from './conform-sound.js'
import { findStems } from './find-stems.js'
import { mediaOf, treatmentOf } from './package-media.js'
import { metadataOf } from './package-metadata.js'
import { readFilmOfKey } from './read-film.js'
import { saveOutput } from './save-output.js'
import { sideBySide } from './side-by-side.js'
import type { StepKind, StepRun } from './step.js'
import { withScratch } from './with-scratch.js'
import { writingOf } from './writing-of.js'

type Placed = {
  readonly clip: Clip
  readonly start: number
  readonly media: PackagedMedia
  readonly treatment: NonNullable<ReturnType<typeof treatmentOf>>
}

const placedIn = (timeline: Timeline, film: FilmState, media: MediaByClip): readonly Placed[] =>
  timeline.tracks.flatMap((track) =>
    clipsWithStarts(track).flatMap(({ clip, start }) => {
      const [found, treatment] = [media.get(clip.id), treatmentOf(clip, track.kind, film)]
      return found && treatment ? [{ clip, start, media: found, treatment }] : []
    }),
  )

type Conformed = { readonly media: PackagedMedia; readonly entries: readonly PackageEntry[] }

const conform = async (work: Conforming, { clip, media, treatment }: Placed, film: FilmState): Promise<Conformed> => {
  const at = (file: string): PackageEntry => ({ path: media.file, file })
  if (treatment === 'still') {
    const { file, ...facts } = await conformStill(work, clip)
    return { media: { ...media, ...facts }, entries: [at(file)] }
  }
  const file = await conformFilm(work, clip, treatment)
  const scene = film.scenes.find((row) => row.id === clip.sceneId)?.scene
  const graphic = clip.source.kind === 'graphic' ? clip.source.graphic : undefined
  const text = graphic && `${scene?.motionGraphicDesc ?? clip.name}\n\n${JSON.stringify(graphic, undefined, 2)}\n`
  return { media, entries: [at(file), ...(text ? [{ path: media.file.replace(/\.\w+$/, '.txt'), text }] : [])] }
}

const bakedOf = (placed: readonly Placed[]): readonly string[] => {
  const moves = placed.filter(({ clip, treatment }) => treatment === 'clip' && clip.source.kind === 'still').length
  return moves === 0
    ? []
    : [
        `${moves} ${moves === 1 ? 'shot is' : 'shots are'} rendered with the move of the camera in the picture: parallax, rapid swaps and shots of the type AI_VIDEO.`,
      ]
}

const build = async (run: StepRun): Promise<void> => {
  const { studio, step, signal, report } = run
  const found = await readFilmOfKey(run)
  if (!found) return
  const { film, master } = found
  const timeline = timelineOf(film, master)
  const open = openAsset(studio, step.organizationId)
  const machine = { timeline, open, ffmpeg: studio.ffmpeg, signal, cache: studio.cache }
  await withScratch(run, async (scratch) => {
    const cache = await openSegmentCache(join(studio.cache, 'conformed'), studio.cacheLimit)
    const placed = placedIn(timeline, film, mediaOf(film, timeline))
    const pictures = placed.filter(({ treatment }) => treatment !== 'sound')
    const sounds = placed.filter(({ treatment }) => treatment === 'sound')
    const work: Conforming = { timeline, open, ffmpeg: studio.ffmpeg, cache, making: new Map(), scratch, signal }
    let done = 0
    const conformed = await sideBySide(pictures, availableParallelism(), async (one): Promise<Conformed> => {
      signal.throwIfAborted()
      const made = await conform(work, one, film)
      done += 1
      report((0.85 * done) / pictures.length)
      return made
    })
    const media: MediaByClip = new Map([...sounds, ...conformed].map(({ media }) => [media.clipId, media]))
    const { pcm, key } = await mixFilm(machine)
    const stems = await findStems({ ...machine, folder: join(scratch, 'stems') }, cache, key)
    const heard = await conformSounds({ timeline, stems, scratch, signal }, sounds)
    const takes = film.takes.map(({ take }) => take)
    const { brief, script } = film.project
    const entries: PackageEntry[] = [
      ...conformed.flatMap((one) => one.entries),
      { path: 'audio/narration.wav', file: stems.narration },
      ...heard,
      { path: 'audio/mix.wav', file: pcm },
      { path: 'subtitles/captions.srt', text: srtOf(timeline) },
      { path: 'subtitles/captions.vtt', text: vttOf(timeline) },
      ...timelineFiles(timeline, media),
      { path: 'metadata.json', text: metadataOf(film, timeline, media) },
      { path: 'CREDITS.txt', text: creditsOf({ title: timeline.title, takes, sources: sourcesOf(brief), writing: writingOf(script) }) },
      { path: 'README.txt', text: readMeOf(timeline, bakedOf(placed)) },
    ]
    const out = join(scratch, 'package.zip')
    await writePackage(entries, out)
    await cache.evict(new Set())
    await saveOutput(run, 'package.zip', { file: out, type: 'application/zip' }, { format: 'DAVINCI_XML' })
  })
}

/** The package for an editor: every clip conformed, the timelines that lead to them, and what a person needs to know. */
export const buildPackage: StepKind = {
  kind: 'build-package',
  queue: 'renders',
  label: 'package',
  limited: 'calls',
  run: (run) => besideRenders(run, () => build(run)),
}
