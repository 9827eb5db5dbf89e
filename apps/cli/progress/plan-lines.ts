import type { PropertyBrief } from '@reelwright/film/property/brief'
import { type Scene, scenesOf } from '@reelwright/film/storyboard'
import type { FilmState } from '@reelwright/studio/formats/film-state'
import { photoName } from './warnings.js'

const COLUMNS = [4, 28, 8, 7] as const

const row = (cells: readonly [string, string, string, string, string]): string =>
  cells
    .map((cell, n) => {
      const width = COLUMNS[n]
      if (width === undefined) return cell
      return cell.length > width ? `${cell.slice(0, width - 1)}…` : cell.padEnd(width)
    })
    .join('  ')
    .trimEnd()

const reelLine = (scene: Scene, brief: PropertyBrief): string => {
  const shows = scene.mediaId ? photoName(brief, scene.mediaId) : (scene.graphic?.kind ?? '')
  const words = [scene.branding ? `(${scene.branding} only)` : '', scene.narration].filter(Boolean).join(' ')
  return row([String(scene.order + 1), shows, scene.gesture ?? '', `${scene.duration.toFixed(1)} s`, words])
}

const sceneLine = ({ order, shotType, narration }: Scene): string =>
  `${String(order + 1).padStart(3)}  ${shotType.padEnd(14)}  ${narration.slice(0, 90)}`

/** A storyboard as a person reads it, a line a scene; of a reel with photo, move, seconds and words. */
export const planLines = ({ project: { brief }, storyboard }: Pick<FilmState, 'project' | 'storyboard'>): readonly string[] => {
  const scenes = storyboard ? scenesOf(storyboard) : []
  if (brief.format !== 'property') return scenes.map(sceneLine)
  return [row(['#', 'photo', 'move', 'length', 'words']), ...scenes.map((scene) => reelLine(scene, brief))]
}
