import type { Selected } from '../../selected-takes.js'
import type { Scene } from '../../storyboard.js'
import type { Take } from '../../take.js'
import { frameAtSample, framesOf, type Rate, samplesAt } from '../../time.js'
import { captionClips } from '../../timeline/caption-clips.js'
import { narrationClip, soundFrames } from '../../timeline/sound-clips.js'
import type { Clip } from '../../timeline/timeline.js'
import type { PropertyBrief } from '../brief.js'
import { SILENCES } from '../plan/spoken-budget.js'
import type { Stretch } from '../reissue/part-outdated.js'
import { type AvatarPart, avatarWords, type PlacedAvatar } from './avatar-parts.js'
import type { PlacedClip } from './overlay-clips.js'
import { type Pauses, placeCaptions, placeNarrations } from './place-words.js'
import { silentWords } from './silent-words.js'
import { pausesAt, type TimedSlot } from './time-slots.js'

export type WordClips = {
  readonly narrations: readonly PlacedClip[]
  readonly captions: readonly PlacedClip[]
  /** Where a presenter speaks in place of the voice. */
  readonly avatars: readonly PlacedAvatar[]
}

/** A presenter's parts by slot, and whether this master shows them. */
export type Presented = { readonly parts: ReadonlyMap<number, AvatarPart>; readonly shown: boolean }

/** Which stretches of a text are told, in whole sentences. */
export type Told = (text: string) => readonly Stretch[]

/** A stretch of a recording: its words, and the frames from its start in which they and half of the pauses around them sound. */
type Heard = { readonly narration: string; readonly take: Take; readonly from: number; readonly to: number }

/** The told stretches of a recording; cut in the middle of pauses, and the whole of it where all is told. */
const heardOf = ({ narration }: Scene, take: Take, told: Told, rate: Rate): readonly Heard[] => {
  const words = take.words ?? []
  return told(narration).flatMap(({ from, to }): Heard[] => {
    const own = words.filter((word) => word.from >= from && word.to <= to)
    if (from === 0 && to === narration.length) return [{ narration, take, from: 0, to: soundFrames(take, rate) }]
    if (own.length === 0) return []
    const [before, after] = [words[words.indexOf(own[0]!) - 1], words[words.indexOf(own.at(-1)!) + 1]]
    const start = before ? frameAtSample((before.end + own[0]!.start) / 2, rate) : 0
    const end = after ? frameAtSample((own.at(-1)!.end + after.start) / 2, rate) : soundFrames(take, rate)
    const origin = samplesAt(start, rate)
    const moved = own.map((word) => ({
      ...word,
      ...{ from: word.from - from, to: word.to - from },
      ...{ start: Math.max(0, word.start - origin), end: Math.max(0, word.end - origin) },
    }))
    const asset = { ...take.asset, samples: samplesAt(end, rate) - origin }
    return end > start ? [{ narration: narration.slice(from, to), take: { ...take, words: moved, asset }, from: start, to: end }] : []
  })
}

/** The clip of a stretch: the recording itself from the stretch's first frame on. */
const heardClip = (scene: Scene, n: number, { from, to }: Heard, whole: Take, rate: Rate): Clip => {
  const clip = narrationClip(scene.id, `Scene ${scene.order + 1}`, whole, rate)
  const source = clip.source.kind === 'audio' ? { ...clip.source, start: samplesAt(from, rate) } : clip.source
  return { ...clip, id: n === 0 ? clip.id : `${clip.id}:${n + 1}`, frames: to - from, source }
}

const spokenClips = (
  slots: readonly TimedSlot[],
  scenes: readonly Scene[],
  total: number,
  selected: Selected,
  brief: PropertyBrief,
  told: Told,
  pauses: Pauses,
  { parts, shown }: Presented,
): WordClips => {
  const { rate } = brief
  // The first words wait for the picture to be seen, but for a presenter, who is the picture; the later ones come with theirs.
  const silence = framesOf(SILENCES.opening, rate)
  const opening = (parts.has(0) ? 0 : silence) - pauses.lead
  const starts = placeNarrations(
    slots.map((slot, i) => (i === 0 ? { ...slot, start: opening } : slot)),
    total,
    pauses,
  )
  const avatars = [...(shown ? parts : [])].flatMap(([i, part]): PlacedAvatar[] =>
    starts[i] === undefined ? [] : [{ part, start: starts[i] }],
  )
  const presented = avatars.map(({ part, start }) => avatarWords(part, start, brief))
  const spoken = scenes.flatMap((scene, i) => {
    if (shown && parts.has(i)) return []
    const take = selected.take(scene.id, 'narration')
    const spare = (parts.get(i)?.frames ?? 0) - (take ? soundFrames(take, rate) : 0)
    const start = starts[i] === undefined ? undefined : starts[i] + (i === 0 ? Math.max(0, Math.min(silence, spare)) : 0)
    return take && start !== undefined && (take.asset.samples ?? 0) > 0 ? [{ scene, take, start }] : []
  })
  const inOrder = (clips: readonly PlacedClip[]): readonly PlacedClip[] =>
    avatars.length === 0 ? clips : [...clips].sort((a, b) => a.start - b.start)
  const narrations = spoken.flatMap(({ scene, take, start }) =>
    heardOf(scene, take, told, rate).map((heard, n) => ({ start: start + heard.from, clip: heardClip(scene, n, heard, take, rate) })),
  )
  const captions = spoken.flatMap(({ scene, take, start }) =>
    heardOf(scene, take, told, rate).flatMap((heard, n) =>
      captionClips(
        { id: n === 0 ? scene.id : `${scene.id}:${n + 1}`, narration: heard.narration },
        heard.take,
        start + heard.from,
        heard.to - heard.from,
        brief.language,
        rate,
      ),
    ),
  )
  return {
    narrations: inOrder([...narrations, ...presented.map(({ voice }) => voice)]),
    captions: inOrder([...captions, ...presented.flatMap((one) => one.captions)]),
    avatars,
  }
}

/** Words of a scene that bears a card go to the scene before it that bears none, else to the next: nobody hears them, so they must be read. */
const besideCards = (slots: readonly TimedSlot[], scenes: readonly Scene[]): readonly string[] => {
  const texts = scenes.map(() => [] as string[])
  scenes.forEach(({ narration }, i) => {
    if (narration.trim() === '') return
    const open = slots.findLastIndex(({ barrier }, at) => at <= i && !barrier)
    const at = open >= 0 ? open : slots.findIndex(({ barrier }) => !barrier)
    texts[at < 0 ? i : at]!.push(narration.trim())
  })
  return texts.map((parts) => parts.join(' '))
}

const silentClips = (
  slots: readonly TimedSlot[],
  planned: readonly Scene[],
  total: number,
  brief: PropertyBrief,
  told: Told,
): WordClips => {
  const { rate } = brief
  const scenes = planned.map((scene) => ({
    ...scene,
    narration: told(scene.narration)
      .map(({ from, to }) => scene.narration.slice(from, to))
      .join(' '),
  }))
  const texts = besideCards(slots, scenes)
  const moved = slots.map((slot, i) => ({
    ...slot,
    speech: texts[i] === '' ? 0 : Math.max(slot.speech, framesOf(texts[i]!.length / 15, rate)),
  }))
  const places = placeCaptions(moved, total, pausesAt(rate))
  const captions = scenes.flatMap(({ id }, i) => {
    const place = places[i]
    if (!place) return []
    const narration = texts[i]!
    return captionClips(
      { id, narration },
      silentWords(narration, samplesAt(place.frames, rate)),
      place.start,
      place.frames,
      brief.language,
      rate,
    )
  })
  return { narrations: [], captions, avatars: [] }
}

/** The narrations and captions of one master; `scenes` are what its slots show. */
export const wordClips = (
  slots: readonly TimedSlot[],
  scenes: readonly Scene[],
  total: number,
  selected: Selected,
  brief: PropertyBrief,
  told: Told,
  pauses: Pauses,
  presented: Presented,
): WordClips =>
  brief.speech === 'spoken'
    ? spokenClips(slots, scenes, total, selected, brief, told, pauses, presented)
    : silentClips(slots, scenes, total, brief, told)
