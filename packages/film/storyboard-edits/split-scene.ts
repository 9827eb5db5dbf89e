import { spokenSeconds } from '../documentary/script-length.js'
import { refuse } from '../fault.js'
import { splitSentences } from '../language/sentences.js'
import { type Pause, pausesWithin } from '../pauses.js'
import type { Scene, Section } from '../storyboard.js'
import { sceneAt, sectionOf, withScenes } from './find.js'
import { settled } from './settled.js'

/** The offset of the sentence that begins nearest to the middle of a text; of the word, where it is one sentence. */
const middleOf = (text: string): number => {
  const starts: number[] = []
  let from = 0
  for (const sentence of splitSentences(text)) {
    const at = text.indexOf(sentence, from)
    if (at > 0) starts.push(at)
    from = at + sentence.length
  }
  const places = starts.length > 0 ? starts : [...text.matchAll(/\s+/gu)].map(({ index }) => index)
  const nearest = (best: number, place: number): number =>
    Math.abs(place - text.length / 2) < Math.abs(best - text.length / 2) ? place : best
  return places.reduce(nearest, 0)
}

/** The space between two words that lies nearest to an offset: no word is cut. */
const between = (text: string, at: number): number => {
  const spaces = [...text.matchAll(/\s+/gu)].map(({ index }) => index)
  return spaces.reduce((best, space) => (Math.abs(space - at) < Math.abs(best - at) ? space : best), spaces[0] ?? 0)
}

const told = ({ pauses: _, ...scene }: Scene, narration: string, pauses: readonly Pause[]): Scene => ({
  ...scene,
  narration,
  ...(pauses.length > 0 ? { pauses: [...pauses] } : {}),
  duration: Math.max(1, Math.round(spokenSeconds(narration) * 100) / 100),
})

/**
 * A scene made two, cut in its narration at `at` (UTF-16 offset, moved to the nearest space between words) or, left out,
 * between the sentences nearest to its middle. The first half keeps the id and its takes that still fit, the second is
 * a shot of its own with the same prompts.
 * @throws SCENE_NOT_FOUND, SPLIT_IMPOSSIBLE
 */
export const splitScene = (sections: readonly Section[], sceneId: string, newId: string, at?: number): readonly Section[] => {
  const scene = sceneAt(sections, sceneId)
  const cut = at === undefined ? middleOf(scene.narration) : between(scene.narration, at)
  const halves = [scene.narration.slice(0, cut).trim(), scene.narration.slice(cut).trim()] as const
  if (halves[0] === '' || halves[1] === '')
    throw refuse('SPLIT_IMPOSSIBLE', 'Both halves of a scene need words; this place leaves one of them without.', {
      field: 'at',
      given: at === undefined ? 'the middle' : String(at),
    })
  const { narration, pauses } = scene
  const begins = narration.length - narration.slice(cut).trimStart().length
  const opening = (pauses ?? []).filter(({ after }) => after === 0)
  const first = told(
    scene,
    halves[0],
    [...opening, ...pausesWithin(pauses, 0, begins - 1)].map((pause) => ({ ...pause, after: Math.min(pause.after, halves[0].length) })),
  )
  const second: Scene = {
    ...told(
      scene,
      halves[1],
      pausesWithin(pauses, begins - 1, narration.length).map((pause) => ({ ...pause, after: Math.max(0, pause.after - 1) })),
    ),
    id: newId,
    matchCutWithId: null,
    transition: 'cut',
  }
  return settled(
    withScenes(sections, sectionOf(sections, sceneId).id, (scenes) =>
      scenes.flatMap((one) => (one.id === sceneId ? [first, second] : [one])),
    ),
  )
}
