import type { Scene } from '@reelwright/film/storyboard'
import type { Theme } from './theme.js'

/** Match cuts lose their power when they follow each other: at least this many scenes between two. */
const APART = 4

export type Seen = { readonly scene: Scene; readonly theme: Theme; readonly section: number }

const pictured = ({ scene }: Seen): boolean => scene.shotType !== 'MOTION_GRAPHIC' && scene.imageEffect !== 'RAPID_SWAP'

/** Two neighbours rhyme when both show something round, or something upright, that is not the same thing again. */
const rhymes = (a: Seen, b: Seen): boolean =>
  pictured(a) &&
  pictured(b) &&
  a.theme.shape !== undefined &&
  a.theme.shape !== 'horizon' &&
  a.theme.shape === b.theme.shape &&
  a.theme.name !== b.theme.name

/** The scenes with `matchCutWithId` set on the later of two that rhyme, its first focal point moved to the earlier one's. Never into a new section, where a chapter card stands between. */
export const matchCuts = (seen: readonly Seen[]): Scene[] => {
  const scenes: Scene[] = []
  let last = Number.NEGATIVE_INFINITY
  for (const [i, current] of seen.entries()) {
    const previous = seen[i - 1]
    const matched = previous !== undefined && i - last >= APART && previous.section === current.section && rhymes(previous, current)
    if (!matched) {
      scenes.push(current.scene)
      continue
    }
    last = i
    const anchor = scenes.at(-1)!.focalPoints[0]
    const [first, ...others] = current.scene.focalPoints
    const focalPoints = anchor && first ? [{ ...first, x: anchor.x, y: anchor.y }, ...others] : current.scene.focalPoints
    scenes.push({ ...current.scene, matchCutWithId: previous.scene.id, focalPoints })
  }
  return scenes
}
