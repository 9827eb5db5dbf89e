import type { DocumentaryBrief } from '@reelwright/film/brief'
import { splitSentences } from '@reelwright/film/language/sentences'
import { narrationOf, type Script } from '@reelwright/film/script'
import type { ImageEffect, Scene, Storyboard, TransitionKind } from '@reelwright/film/storyboard'
import { extractLists } from '../reading/extract-lists.js'
import { extractPeople } from '../reading/extract-people.js'
import { extractQuotes } from '../reading/extract-quotes.js'
import { type Tongue, tongueOf } from '../reading/tongue.js'
import { cameraWords, effectFor } from './camera-words.js'
import { chooseShots } from './choose-shots.js'
import { type Cut, cutScenes } from './cut-scenes.js'
import { type DatedEntry, type Design, datedEntries, designsFor, keySentence, lowerThirdFor } from './design-graphics.js'
import { matchCuts, type Seen } from './match-cuts.js'
import { matchMedia } from './match-media.js'
import { detailPhrases, envision, focalPointsOf, lookOf, pictorial, picturePrompt, type Vision } from './picture-prompt.js'
import { worldOf } from './see-themes.js'

/** A scene's words with everything read out of them. */
type Draft = Cut & {
  readonly section: number
  readonly place: number
  readonly design?: Design
  readonly vision: Vision
  readonly direction?: string
}

const RECENT = 5

/** Reads the scenes one after another, as each depends on what was told and shown before it. */
const readScenes = (script: Script, tongue: Tongue): Draft[] => {
  const film = script.sections.map(narrationOf).join('\n')
  const world = worldOf(`${script.title}\n${film}`)
  const drafts: Draft[] = []
  const told: DatedEntry[] = []
  let lastNamed: string | undefined
  for (const [s, section] of script.sections.entries()) {
    const cuts = cutScenes(section, (sentence) => extractQuotes(sentence, tongue).length > 0)
    const notes = pictorial(section.notes)
    for (const [place, cut] of cuts.entries()) {
      const direction = notes.length === 0 ? undefined : notes.find((_, n) => Math.floor((n * cuts.length) / notes.length) === place)
      const recent = drafts.slice(-RECENT).map(({ vision }) => vision.picture)
      const vision = envision(cut.narration, direction === undefined ? [] : [direction], world, drafts.length, recent)
      lastNamed = extractPeople(cut.narration, tongue).at(-1)?.name ?? lastNamed
      const design = designsFor(cut.narration, tongue, told, lastNamed)[0] ?? keySentence(splitSentences(cut.narration))
      told.push(...datedEntries(cut.narration, tongue))
      drafts.push({
        ...cut,
        section: s,
        place,
        vision: { ...vision, detail: detailPhrases(cut.narration, film, tongue) },
        ...(design ? { design } : {}),
        ...(direction ? { direction } : {}),
      })
    }
  }
  return drafts
}

/** How a scene is entered: a dip into a new section, a soft change into or out of graphics and between stills, cuts elsewhere. */
const transitionInto = (scene: Scene, before: Scene | undefined, opensSection: boolean): TransitionKind => {
  if (before === undefined) return 'cut'
  if (opensSection) return 'dip'
  const soft =
    scene.shotType === 'MOTION_GRAPHIC' ||
    before.shotType === 'MOTION_GRAPHIC' ||
    (scene.shotType === 'IMAGE_EFFECT' && before.shotType === 'IMAGE_EFFECT')
  return soft ? 'dissolve' : 'cut'
}

/**
 * Script to a draft of the storyboard, by rule. Scenes are cut along thoughts, shot types chosen by what the words offer,
 * about half moving, three in ten stills, two in ten graphics. The narration is the script's, word for word.
 */
export const breakDown = (script: Script, brief: DocumentaryBrief): Storyboard => {
  const tongue = tongueOf(script.language)
  const drafts = readScenes(script, tongue)
  const media = matchMedia(
    drafts.map(({ narration }) => narration),
    brief.media,
    tongue,
  )
  const types = chooseShots(
    drafts.map(({ design, vision }, i) => ({ graphic: design?.weight ?? 0, life: vision.theme.life, owned: media.has(i) })),
  )
  const look = lookOf(brief)
  const introduced = new Set<string>()
  let stillBefore: ImageEffect | undefined
  const seen: Seen[] = []
  drafts.forEach((draft, i) => {
    const shotType = types[i]!
    const { theme } = draft.vision
    const base = {
      id: `scene-${draft.section + 1}-${draft.place + 1}`,
      order: i,
      shotType,
      narration: draft.narration,
      duration: Math.round(draft.seconds * 10) / 10,
      sources: [...draft.sources],
      overlays: [],
      focalPoints: [],
      matchCutWithId: null,
      transition: 'cut',
    } satisfies Scene
    let scene: Scene = base
    if (shotType === 'MOTION_GRAPHIC') scene = { ...base, motionGraphicDesc: draft.design!.inWords, graphic: draft.design!.graphic }
    else {
      const person = lowerThirdFor(draft.narration, tongue, introduced)
      const effect =
        shotType === 'IMAGE_EFFECT' ? effectFor(theme, extractLists(draft.narration, tongue).length > 0, stillBefore) : undefined
      stillBefore = effect ?? stillBefore
      scene = {
        ...base,
        visualPrompt: picturePrompt(draft.vision, draft.direction, look, i),
        focalPoints: focalPointsOf(theme, i),
        overlays: person === undefined ? [] : [person],
        ...(effect === undefined ? { videoPrompt: cameraWords(theme, i) } : { imageEffect: effect }),
        ...(media.has(i) ? { mediaId: media.get(i)! } : {}),
      }
    }
    for (const { name } of extractPeople(draft.narration, tongue)) introduced.add(name)
    const opensSection = i > 0 && drafts[i - 1]!.section !== draft.section
    seen.push({ scene: { ...scene, transition: transitionInto(scene, seen.at(-1)?.scene, opensSection) }, theme })
  })
  const scenes = matchCuts(seen)
  return {
    schema: 'storyboard/1',
    title: script.title,
    language: script.language,
    sections: script.sections.map((section, s) => ({
      id: `section-${s + 1}`,
      name: section.name,
      order: s,
      scenes: scenes.filter((_, i) => drafts[i]!.section === s),
    })),
    repairs: [],
  }
}
