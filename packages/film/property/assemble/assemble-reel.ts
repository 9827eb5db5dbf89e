import type { Asset } from '../../asset.js'
import { applyEdits, type SetAside } from '../../edits/apply-edits.js'
import type { Edit } from '../../edits/edit.js'
import { fail } from '../../fault.js'
import { type Selected, selectedTakes } from '../../selected-takes.js'
import { type Scene, type Storyboard, scenesOf } from '../../storyboard.js'
import type { Take } from '../../take.js'
import { framesOf } from '../../time.js'
import { placeClips, track } from '../../timeline/build-track.js'
import { fitMusic } from '../../timeline/fit-music.js'
import { musicItems } from '../../timeline/sound-clips.js'
import type { ClipSource, Item, Marker, Palette, Timeline, Track, Typefaces } from '../../timeline/timeline.js'
import { transitionsBefore } from '../../timeline/transitions.js'
import { frameOf, type PropertyBrief, type Variant } from '../brief.js'
import { photosInMotion } from '../photos-in-motion.js'
import { brandFinder } from '../plan/brand-words.js'
import { partOutdated, type SaleChange } from '../reissue/part-outdated.js'
import { reissuedScene } from '../reissue/reissued-scene.js'
import type { ReissuedWords } from '../reissue/sale.js'
import { STYLES } from '../styles/list.js'
import { avatarClip, avatarParts, openBeside } from './avatar-parts.js'
import { type CropAt, focusOf, moveOf } from './camera.js'
import { clipScene, clipSource } from './clip-scene.js'
import { neutralGraphic } from './neutral-graphic.js'
import { onTracks, overlayClips, type PlacedClip } from './overlay-clips.js'
import type { PlacedScene } from './placed-scene.js'
import { pointCallout } from './point-callouts.js'
import { type Remark, remarksOn } from './remarks.js'
import { sceneFor, slotsOf } from './slots.js'
import { type Cut, type TimedSlot, timeSlots } from './time-slots.js'
import { type Told, wordClips } from './word-clips.js'

export type PropertyFilm = {
  readonly title: string
  readonly brief: PropertyBrief
  readonly storyboard: Storyboard
  /** The selected takes: at most one a slot of a scene, and the film's music. */
  readonly takes: readonly Take[]
  readonly palette: Palette
  readonly edits: readonly Edit[]
  /** `look/camera`: film does not know how a move looks. */
  readonly cropAt: CropAt
  readonly typefaces?: Typefaces
  /** A film that is issued again keeps the storyboard's cuts, words and pictures; only cards that tell of the sale are others. */
  readonly reissue?: { readonly change: SaleChange; readonly words: ReissuedWords }
}

export type AssembledReel = {
  readonly timeline: Timeline
  readonly setAside: readonly SetAside[]
  /** Between slots, in order; the same for every variant of a film. */
  readonly cuts: readonly Cut[]
  readonly remarks: readonly Remark[]
}

/** A scene as an unbranded film may show it. */
const neutral = (scene: Scene, names: (text: string) => boolean, address: string): Scene => ({
  ...scene,
  overlays: scene.overlays.flatMap((graphic) => neutralGraphic(graphic, names) ?? []),
  ...(scene.graphic ? { graphic: neutralGraphic(scene.graphic, names) ?? { kind: 'title', params: { title: address } } } : {}),
})

/** A film whose presenter speaks needs no card that says who would. */
const unintroduced = (scene: Scene): Scene => ({ ...scene, overlays: scene.overlays.filter(({ kind }) => kind !== 'presenter') })

/** A scene's photo: the chosen frame, else what the brief brought. */
const photoOf = (scene: Scene, selected: Selected, brief: PropertyBrief): Asset | undefined =>
  selected.take(scene.id, 'frame')?.asset ?? brief.media.find(({ id }) => id === scene.mediaId)?.asset

const placeScenes = (slots: readonly TimedSlot[], scenes: readonly Scene[], brief: PropertyBrief) => {
  const shots = slots.map(({ frames }, i) => ({ id: `v:${scenes[i]!.id}`, frames, enteredBy: scenes[i]!.transition }))
  const transitions = transitionsBefore(shots, STYLES[brief.style].transitions, brief.rate)
  const placed = slots.map(
    ({ start, frames, opens }, i): PlacedScene => ({
      scene: scenes[i]!,
      start,
      frames,
      head: transitions[i]?.before ?? 0,
      tail: transitions[i + 1]?.after ?? 0,
      ...(opens === undefined ? {} : { opens }),
    }),
  )
  return { placed, transitions }
}

const sourceOf = (scene: Scene, photo: Asset | undefined, { aspect }: Variant): ClipSource => {
  if (scene.graphic) return { kind: 'graphic', graphic: scene.graphic }
  if (photo) return { kind: 'still', asset: photo, move: moveOf(scene, aspect), ...(scene.grade ? { grade: scene.grade } : {}) }
  throw fail('PHOTO_MISSING', `Scene ${scene.id} has no photo to show; plan the film again.`)
}

const markersOf = (placed: readonly PlacedScene[]): Marker[] =>
  placed.flatMap(({ scene, opens, start, frames }): Marker[] => [
    ...(opens === undefined ? [] : [{ frame: start, frames: 1, name: opens, kind: 'chapter' as const }]),
    { frame: start, frames: 1, name: `Scene ${scene.order + 1}`, kind: 'scene' },
    ...(scene.graphic ? [{ frame: start, frames, name: 'Motion graphic', kind: 'graphic' as const, note: scene.graphic.kind }] : []),
  ])

const numbered = (items: readonly Item[], i: number): Track => {
  const one = track('graphics', items)
  return i === 0 ? one : { ...one, id: `graphics-${i + 1}`, name: `${one.name} ${i + 1}` }
}

/** Which stretches of a scene's words are heard and read. */
const toldBy = ({ reissue }: PropertyFilm): Told =>
  reissue?.words === 'silenced' ? (text) => partOutdated(text, reissue.change).kept : (text) => [{ from: 0, to: text.length }]

/** Where the ribbon comes and goes: it alone may change when a film is issued again. */
const seamsOf = (labels: readonly PlacedClip[], total: number): number[] => {
  const ribbons = labels.filter(({ clip }) => clip.source.kind === 'graphic' && clip.source.graphic.kind === 'ribbon')
  const edges = ribbons.flatMap(({ start, clip }) => [start, start + clip.frames])
  return [...new Set(edges)].filter((frame) => frame > 0 && frame < total).sort((a, b) => a - b)
}

/** Edits on clips of scenes that only masters of the other branding show have nothing to do with this one. */
const editsFor = (edits: readonly Edit[], storyboard: Storyboard, { branding }: Variant): readonly Edit[] => {
  const foreign = new Set(scenesOf(storyboard).flatMap((scene) => (scene.branding && scene.branding !== branding ? [scene.id] : [])))
  return edits.filter((edit) => !('clipId' in edit) || !foreign.has(edit.clipId.split(':')[1] ?? ''))
}

/**
 * One master of a property film as a timeline, a pure function of storyboard, takes and edits. It lasts exactly the
 * brief's length; its cuts are those of every other variant, so narration, sound and music are the same for all.
 * An unbranded one has nothing that names who sells. `remarks` are what could not be shown as planned in this aspect.
 * @throws NARRATION_TOO_LONG, COUNTERPART_MISSING, PHOTO_MISSING, STORYBOARD_EMPTY
 */
export const assembleReel = (film: PropertyFilm, variant: Variant): AssembledReel => {
  const { brief, storyboard, cropAt } = film
  const { rate } = brief
  const { aspect, branding } = variant
  const frame = frameOf(aspect, brief.short)
  const total = framesOf(brief.length, rate)
  const names = brandFinder(brief)
  const selected = selectedTakes(film.takes)
  const moving = photosInMotion(storyboard, brief.clips ?? 0)
  const clipOf = ({ id }: Scene): Take | undefined => (moving.has(id) ? selected.take(id, 'clip') : undefined)
  const slots = slotsOf(storyboard)
  const told = toldBy(film)
  const parts = avatarParts(slots, selected, brief, told)
  const timed = timeSlots(slots, selected, brief, parts)
  const scenes = timed.slots.map((slot) => {
    const planned = parts.size > 0 ? unintroduced(sceneFor(slot, branding)) : sceneFor(slot, branding)
    const scene = film.reissue ? reissuedScene(planned, film.reissue.change) : planned
    return branding === 'unbranded' ? neutral(scene, names, brief.listing.address) : scene
  })
  const words = wordClips(timed.slots, scenes, total, selected, brief, told, timed.pauses, { parts, shown: branding === 'branded' })
  const { placed: unfilmed, transitions } = placeScenes(timed.slots, scenes, brief)
  const filmed = unfilmed.map(({ scene, head, frames, tail }) =>
    clipSource(clipOf(scene), head + frames + tail, rate, focusOf(scene, aspect)),
  )
  const placed = unfilmed.map((one, i) => ({ ...one, scene: clipScene(one.scene, clipOf(one.scene), filmed[i], brief) }))
  const photos = scenes.map((scene) => photoOf(scene, selected, brief))
  const { cards, labels } = overlayClips(openBeside(placed, words.avatars), rate)
  const pointed = cards.map((card) => {
    const at = scenes.findIndex(({ id }) => id === card.clip.sceneId)
    return { card, shown: pointCallout(card, placed[at]!, photos[at], aspect, frame, rate, cropAt) }
  })
  const avatars = words.avatars.map((avatar) => avatarClip(avatar, brief))
  const over = [...onTracks(avatars), ...onTracks(pointed.flatMap(({ shown }) => shown ?? [])), ...onTracks(labels)]
  const title = film.title.trim() || brief.listing.address
  const timeline: Timeline = {
    schema: 'timeline/1',
    title: branding === 'unbranded' && names(title) ? brief.listing.address : title,
    language: storyboard.language,
    rate,
    ...frame,
    palette: film.palette,
    tracks: [
      track(
        'video',
        placed.flatMap(({ scene, frames, head, tail }, i): Item[] => [
          ...(transitions[i] ? [transitions[i]] : []),
          {
            ...{ type: 'clip', id: `v:${scene.id}`, name: `Scene ${scene.order + 1}`, sceneId: scene.id, frames, head, tail },
            source: filmed[i] ?? sourceOf(scene, photos[i], variant),
          },
        ]),
      ),
      ...(over.length === 0 ? [[]] : over).map((clips, i) => numbered(placeClips(clips, total), i)),
      track('captions', placeClips(words.captions, total)),
      track('narration', placeClips(words.narrations, total)),
      track('music', musicItems(selected.take(null, 'music'), total)),
    ],
    markers: markersOf(placed),
    seams: seamsOf(labels, total),
    captions: brief.captions,
    platform: brief.platform,
    ...(film.typefaces ? { typefaces: film.typefaces } : {}),
  }
  const unseen = pointed.flatMap(({ card, shown }) => (shown ? [] : [card.clip]))
  return {
    ...applyEdits(fitMusic(timeline), editsFor(film.edits, storyboard, variant)),
    cuts: timed.cuts,
    remarks: remarksOn(placed, photos, unseen, aspect, frame, rate, cropAt),
  }
}
