import type { DocumentaryBrief } from '../brief.js'
import { refuse } from '../fault.js'
import { type Script, spokenWords } from '../script.js'
import type { Scene, ShotType, Storyboard } from '../storyboard.js'
import { type DraftScene, readDraft } from './draft.js'
import { enterScenes } from './entrances.js'
import { SCENE_SECONDS } from './lengths.js'
import { repairMatchCuts } from './match-cuts.js'
import { repairMix, type Wish } from './mix.js'
import { reportRepairs } from './repair-report.js'
import { sceneFrom, type Told } from './scene-from-draft.js'
import { sceneIds } from './scene-ids.js'
import { joined, type Shaped, shapeScenes } from './shape-scenes.js'
import { askedBy } from './signs.js'
import { flagged, reportUnsupported } from './unsupported.js'

/** What a scene's words ask for, and what its draft brought for each type. */
const wishOf = (told: Told, brief: DocumentaryBrief): Wish => {
  const { draft } = told
  const asked = askedBy(told.narration)
  const ownMedia = brief.media.some((media) => media.id === draft?.mediaId)
  const asks: Record<ShotType, number> = {
    AI_VIDEO: asked.AI_VIDEO + (draft?.videoPrompt ? 0.4 : 0),
    IMAGE_EFFECT: asked.IMAGE_EFFECT + (draft?.imageEffect ? 0.4 : 0) + (ownMedia ? 4 : 0),
    MOTION_GRAPHIC: asked.MOTION_GRAPHIC + (draft?.graphic ? 1.5 : 0),
  }
  const dearest = (Object.keys(asks) as ShotType[]).reduce((best, type) => (asks[type] > asks[best] ? type : best))
  const shotType = draft?.shotType ?? (asks[dearest] > 1 ? dearest : 'AI_VIDEO')
  return { shotType, asks: { ...asks, [shotType]: asks[shotType] + 0.5 } }
}

/** Scenes told from the same drafted scene: only the first of them bears its id and its match cut. */
const toldBy = (shaped: readonly Shaped[], drafts: readonly DraftScene[]): readonly Told[] => {
  const first = shaped.map(({ owner }, i) => owner !== undefined && shaped.findIndex((other) => other.owner === owner) === i)
  const ids = sceneIds(
    shaped.map(({ thoughts, owner }, i) => ({ narration: joined(thoughts), wished: first[i] ? drafts[owner!]!.id : undefined })),
  )
  return shaped.map(({ thoughts, owner }, order) => ({
    id: ids[order]!,
    order,
    narration: joined(thoughts),
    sources: [...new Set(thoughts.flatMap((thought) => thought.sources))],
    draft:
      owner === undefined ? undefined : first[order] ? drafts[owner]! : { ...drafts[owner]!, id: undefined, matchCutWithId: undefined },
  }))
}

/** Match cuts as drafted, on the ids the scenes have now. */
const renamed = (scene: Scene, told: readonly Told[]): Scene => {
  const other = scene.matchCutWithId === null ? undefined : told.find(({ draft }) => draft?.id === scene.matchCutWithId)
  return { ...scene, matchCutWithId: other?.id ?? null }
}

/**
 * A storyboard that keeps every rule of the documentary, made of an approved script and a draft that is never trusted.
 * The narration is the script's, sentence by sentence; the draft only says where to cut and what to show. All that was
 * changed stands in `repairs`. Refuses (SCRIPT_EMPTY) only a script without words.
 */
export const repairStoryboard = (draft: unknown, script: Script, brief: DocumentaryBrief): Storyboard => {
  if (script.sections.every((section) => section.paragraphs.flat().every((sentence) => spokenWords(sentence.text) === 0))) {
    throw refuse('SCRIPT_EMPTY', 'The script has no words to make scenes of; write at least one sentence of narration.', {
      field: 'script',
    })
  }
  const drafts = readDraft(draft)
  const { shaped, owners } = shapeScenes(script, drafts)
  const told = toldBy(shaped, drafts)
  const wishes = told.map((one) => wishOf(one, brief))
  const types = repairMix(wishes)
  const scenes = repairMatchCuts(told.map((one, i) => renamed(sceneFrom(one, types[i]!, brief, script.title), told))).map((scene) =>
    flagged(scene, script.unsupported ?? []),
  )
  const sections = script.sections.flatMap((section, s) => {
    const own = scenes.filter((_, i) => shaped[i]!.section === s)
    const entered = enterScenes(
      own,
      own.map((scene) => told[scene.order]!.draft?.transition),
    )
    return entered.length === 0 ? [] : [{ id: `s${s + 1}`, name: section.name, order: 0, scenes: entered }]
  })
  return {
    schema: 'storyboard/1',
    title: script.title,
    language: script.language,
    sections: sections.map((section, order) => ({ ...section, order })),
    repairs: [
      ...reportRepairs({
        drafts,
        owners,
        shaped,
        told,
        wishes,
        scenes: sections.flatMap((section) => section.scenes),
        least: SCENE_SECONDS.least,
      }),
      ...reportUnsupported(script, scenes),
    ],
  }
}
