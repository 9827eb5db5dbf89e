import type { DocumentaryBrief } from '@reelwright/film/brief'
import { enterScenes } from '@reelwright/film/documentary/entrances'
import type { Script } from '@reelwright/film/script'
import type { ImageEffect, Scene, Storyboard } from '@reelwright/film/storyboard'
import { extractLists } from '../reading/extract-lists.js'
import { extractPeople } from '../reading/extract-people.js'
import { tongueOf } from '../reading/tongue.js'
import { cameraWords, effectFor } from './camera-words.js'
import { chooseShots } from './choose-shots.js'
import { lowerThirdFor } from './design-graphics.js'
import { keepDirections } from './keep-directions.js'
import { matchCuts, type Seen } from './match-cuts.js'
import { matchMedia } from './match-media.js'
import { focalPointsOf, lookOf, picturePrompt } from './picture-prompt.js'
import { readScenes } from './read-scenes.js'

/**
 * Script to a draft of the storyboard, by rule. Scenes are cut along thoughts, shot types chosen by what the words offer,
 * about half moving, three in ten stills, two in ten graphics. The narration is the script's, word for word.
 */
export const breakDown = (script: Script, brief: DocumentaryBrief): Storyboard => {
  const tongue = tongueOf(script.language)
  const read = readScenes(script, tongue)
  const narrations = read.map(({ narration }) => narration)
  const media = matchMedia(narrations, brief.media, tongue)
  const types = chooseShots(
    read.map(({ design, vision }, i) => ({ graphic: design?.weight ?? 0, life: vision.theme.life, owned: media.has(i) })),
  )
  const readings = keepDirections(read, types)
  const look = lookOf(brief)
  const introduced = new Set<string>()
  let stillBefore: ImageEffect | undefined
  const seen = readings.map(({ narration, section, place, seconds, sources, vision, direction, design }, order): Seen => {
    const { theme } = vision
    const shotType = types[order]!
    const scene: Scene = {
      id: `scene-${section + 1}-${place + 1}`,
      order,
      shotType,
      narration,
      duration: Math.round(seconds * 10) / 10,
      sources: [...sources],
      visualPrompt: picturePrompt(vision, direction, look, order, tongue),
      focalPoints: focalPointsOf(theme, order),
      overlays: [],
      matchCutWithId: null,
      transition: 'cut',
    }
    if (shotType === 'MOTION_GRAPHIC')
      return { scene: { ...scene, motionGraphicDesc: design!.inWords, graphic: design!.graphic }, theme, section }
    const person = lowerThirdFor(narration, tongue, introduced)
    for (const { name } of extractPeople(narration, tongue)) introduced.add(name)
    const effect = shotType === 'IMAGE_EFFECT' ? effectFor(theme, extractLists(narration, tongue).length > 0, stillBefore) : undefined
    stillBefore = effect ?? stillBefore
    const pictured = {
      ...scene,
      overlays: person === undefined ? [] : [person],
      ...(effect === undefined ? { videoPrompt: cameraWords(theme, order) } : { imageEffect: effect }),
      ...(media.has(order) ? { mediaId: media.get(order)! } : {}),
    }
    return { scene: pictured, theme, section }
  })
  const scenes = matchCuts(seen)
  const sections = script.sections.map((section, s) => {
    const own = scenes.filter((_, i) => readings[i]!.section === s)
    return { id: `section-${s + 1}`, name: section.name, order: s, scenes: enterScenes(own, []) }
  })
  return { schema: 'storyboard/1', title: script.title, language: script.language, sections, repairs: [] }
}
