import type { Asset } from '../../asset.js'
import type { Selected } from '../../selected-takes.js'
import type { Graphic } from '../../storyboard.js'
import type { Word } from '../../take.js'
import { frameAtSample, framesOf, type Rate, samplesAt } from '../../time.js'
import { captionClips } from '../../timeline/caption-clips.js'
import { type AvatarScene, avatarScenesIn } from '../avatar/avatar-scenes.js'
import type { PropertyBrief } from '../brief.js'
import { brokerageOf, licenceText } from '../plan/agent-terms.js'
import { agentOf } from '../plan/brand-words.js'
import { wordsFor } from '../plan/words.js'
import { ruleProfile } from '../rules/profiles/profiles.js'
import type { PlacedClip } from './overlay-clips.js'
import type { PlacedScene } from './placed-scene.js'
import type { Slot } from './slots.js'
import type { Told } from './word-clips.js'

/** What is shown and heard of a presenter's take: from its first frame on, in frames of the film. */
export type AvatarPart = AvatarScene & {
  readonly film: Asset
  readonly sound: Asset
  readonly said: string
  readonly words: readonly Word[]
  readonly first: number
  readonly frames: number
}

/** Seconds of the presenter's face before the first word and after the last. */
const BEFORE = 0.3
const AFTER = 0.5

const partOf = (scene: AvatarScene, selected: Selected, rate: Rate): AvatarPart | undefined => {
  const take = selected.take(scene.sceneId, 'avatar')
  const { sound, words = [], asset } = take ?? {}
  if (!take || take.flaw || !asset || !sound || words.length === 0) return undefined
  const has = Math.min(
    Math.floor(((asset.seconds ?? 0) * rate.num) / rate.den + 1e-6),
    Math.floor(((sound.samples ?? 0) * rate.num) / (rate.den * 48_000)),
  )
  const first = Math.max(0, frameAtSample(words[0]!.start, rate) - framesOf(BEFORE, rate))
  const last = Math.min(has, frameAtSample(words.at(-1)!.end, rate) + framesOf(AFTER, rate))
  return last > first ? { ...scene, film: asset, sound, said: take.said ?? scene.text, words, first, frames: last - first } : undefined
}

/** The presenter's parts of a film by the slot they are spoken over. What is told in parts only is left to the voice. */
export const avatarParts = (
  slots: readonly Slot[],
  selected: Selected,
  brief: PropertyBrief,
  told: Told,
): ReadonlyMap<number, AvatarPart> =>
  new Map(
    avatarScenesIn(slots, brief).flatMap((scene): [number, AvatarPart][] => {
      const part = partOf(scene, selected, brief.rate)
      const whole = part && told(part.said).some(({ from, to }) => from === 0 && to === part.said.length)
      return part && whole ? [[part.slot, part]] : []
    }),
  )

/** The voice and the captions of a presenter who begins to speak at a frame. */
export const avatarWords = (part: AvatarPart, start: number, { rate, language }: PropertyBrief) => {
  const origin = samplesAt(part.first, rate)
  const words = part.words.map((word) => ({ ...word, start: Math.max(0, word.start - origin), end: Math.max(0, word.end - origin) }))
  const samples = samplesAt(part.first + part.frames, rate) - origin
  const voice: PlacedClip = {
    start,
    clip: {
      ...{ type: 'clip', id: `n:${part.sceneId}`, name: 'Presenter', sceneId: part.sceneId, frames: part.frames, head: 0, tail: 0 },
      source: { kind: 'audio', asset: part.sound, start: origin, gain: [], loop: false },
    },
  }
  const captions = captionClips(
    { id: part.sceneId, narration: part.said },
    { words, asset: { samples } },
    start,
    part.frames,
    language,
    rate,
  )
  return { voice, captions }
}

const nameOf = (text: string): string =>
  (
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ')

/** Who stands there: the agent with name and licence where it is the agent's likeness, and always that a model made it. */
const graphicOf = (part: AvatarPart, brief: PropertyBrief): Graphic => {
  const agent = agentOf(brief)
  const isAgent = agent !== undefined && nameOf(agent.name) === nameOf(brief.avatar?.consent.person ?? '')
  const licence = isAgent ? licenceText(agent, ruleProfile(brief.rules)) : undefined
  const role = isAgent ? (brokerageOf(brief) ?? wordsFor(brief.language).role) : undefined
  return {
    kind: 'avatar',
    params: {
      ...{ film: part.film, first: part.first, placement: brief.avatar!.placement, label: wordsFor(brief.language).avatar },
      ...(isAgent ? { name: agent.name } : {}),
      ...(role ? { role } : {}),
      ...(licence ? { licence } : {}),
    },
  }
}

export type PlacedAvatar = { readonly part: AvatarPart; readonly start: number }

export const avatarClip = ({ part, start }: PlacedAvatar, brief: PropertyBrief): PlacedClip => ({
  start,
  clip: {
    ...{ type: 'clip', id: `a:${part.sceneId}`, name: 'Presenter', sceneId: part.sceneId, frames: part.frames, head: 0, tail: 0 },
    source: { kind: 'graphic', graphic: graphicOf(part, brief) },
  },
})

/** Scenes whose cards wait until the presenter has done: nothing stands beside a face that speaks. */
export const openBeside = (placed: readonly PlacedScene[], avatars: readonly PlacedAvatar[]): readonly PlacedScene[] =>
  placed.map((scene) => {
    const end = scene.start + scene.frames
    const meant = avatars.filter(({ part, start }) => start < end && start + part.frames > scene.start)
    if (meant.length === 0) return scene
    // Of the stretches before and after, the longer one: words may run on into the next picture, or begin over the one before.
    const from = Math.min(...meant.map(({ start }) => start))
    const to = Math.max(...meant.map(({ part, start }) => start + part.frames))
    const [before, after] = [Math.max(0, from - scene.start), Math.max(0, end - to)]
    return { ...scene, open: after >= before ? { start: end - after, frames: after } : { start: scene.start, frames: before } }
  })
