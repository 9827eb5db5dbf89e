import type { Asset } from '@reelwright/film/asset'
import type { PropertyBrief } from '@reelwright/film/property/brief'
import { findLeaks, type LeakText } from '@reelwright/film/property/leaks/find-leaks'
import type { Leak } from '@reelwright/film/property/leaks/leak'
import { clipsWithStarts } from '@reelwright/film/timeline/reading'
import type { Timeline } from '@reelwright/film/timeline/timeline'
import { graphicOf } from '@reelwright/look/graphics/list'
import { check, problem, type QualityCheck } from '@reelwright/render/inspect/quality-report'
import type { FilmState } from '../film-state.js'
import { propertyBrief } from './brief-of.js'

/** What in the files beside unbranded masters tells who sells: their names, their words, and the pictures they show. */
export const leaksBeside = (
  brief: PropertyBrief,
  files: readonly { readonly name: string; readonly texts: readonly string[]; readonly pictures?: readonly Asset[] }[],
): readonly Leak[] =>
  files.flatMap(({ name, texts, pictures = [] }) =>
    findLeaks({
      brief,
      texts: [{ where: 'fileName', text: name }, ...texts.map((text) => ({ where: name, text }))],
      assets: pictures.map(({ hash }) => ({ where: name, hash })),
    }),
  )

type Placed = LeakText & { readonly from: number; readonly to: number }

const textsIn = (timeline: Timeline): readonly Placed[] =>
  timeline.tracks.flatMap((track) =>
    clipsWithStarts(track).flatMap(({ clip, start }): Placed[] => {
      const at = { from: start, to: start + clip.frames }
      if (clip.source.kind === 'graphic') return graphicOf(clip.source.graphic).texts.map((text) => ({ ...at, where: 'overlay', text }))
      if (clip.source.kind !== 'caption') return []
      const text = clip.source.lines
        .flat()
        .map((word) => word.text)
        .join(' ')
      return [{ ...at, where: 'caption', text }]
    }),
  )

/** A presenter's film and voice: they show and name a person, whoever that is. */
const presentersOf = ({ takes }: FilmState): readonly string[] =>
  takes.flatMap(({ take }) => (take.slot === 'avatar' ? [take.asset.hash, ...(take.sound ? [take.sound.hash] : [])] : []))

const picturesIn = (timeline: Timeline): readonly { readonly where: string; readonly hash: string }[] =>
  timeline.tracks.flatMap((track) =>
    clipsWithStarts(track).flatMap(({ clip: { source } }) =>
      source.kind === 'graphic'
        ? [...graphicOf(source.graphic).pictures, ...graphicOf(source.graphic).films.map(({ asset }) => asset)].map(({ hash }) => ({
            where: 'overlay',
            hash,
          }))
        : source.kind === 'audio' || source.kind === 'video'
          ? [{ where: source.kind === 'audio' ? 'speech' : 'picture', hash: source.asset.hash }]
          : [],
    ),
  )

/** What is spoken under this timeline, scene by scene. */
const spokenIn = (film: FilmState, timeline: Timeline): readonly Placed[] =>
  timeline.tracks
    .filter(({ kind }) => kind === 'narration')
    .flatMap((track) =>
      clipsWithStarts(track).flatMap(({ clip, start }): Placed[] => {
        const text = film.scenes.find(({ id }) => id === clip.sceneId)?.scene.narration
        return text ? [{ where: 'narration', text, from: start, to: start + clip.frames }] : []
      }),
    )

/**
 * Whether an unbranded master may be called so: nobody's name, logo, face, phone, mail or address on the web in what it shows,
 * says, is captioned with, carries in its tags or is named by. `tags` are the container's, `names` those of all files that go with it.
 */
export const checkUnbranded = (film: FilmState, timeline: Timeline, tags: readonly string[], names: readonly string[]): QualityCheck => {
  const whole = { from: 0, to: 1 }
  const placed: readonly Placed[] = [
    ...textsIn(timeline),
    ...spokenIn(film, timeline),
    ...timeline.markers.map(({ name, frame }) => ({ where: 'chapter' as const, text: name, from: frame, to: frame + 1 })),
    { where: 'metadata', text: timeline.title, ...whole },
    ...tags.map((text) => ({ where: 'metadata' as const, text, ...whole })),
    ...names.map((text) => ({ where: 'fileName' as const, text, ...whole })),
  ]
  const brief = propertyBrief(film.project.brief)
  const problems = placed.flatMap(({ from, to, ...text }) =>
    findLeaks({ brief, texts: [text], assets: [] }).map((leak) =>
      problem(timeline.rate, from, to, `An unbranded film may not carry ${leak.what}: “${leak.words}” stands in its ${leak.where}.`),
    ),
  )
  const pictures = findLeaks({ brief, texts: [], assets: picturesIn(timeline), faces: presentersOf(film) }).map((leak) =>
    problem(timeline.rate, 0, 1, `An unbranded film may not show ${leak.what}.`),
  )
  const all = [...problems, ...pictures]
  return check('unbranded', 'no name, logo, face, phone, mail or URL', all.length ? `${all.length} found` : 'none found', all)
}
