import type { Scene } from '@reelwright/contract/scene'
import { IMAGE_EFFECTS, SHOT_TYPES, TRANSITIONS } from '@reelwright/film/storyboard'
import { Choice } from '../../../ui/choice.js'
import { Field } from '../../../ui/field.js'
import { scene as words } from '../../../words/scene.js'
import { storyboard } from '../../../words/storyboard.js'
import { useBoard } from '../board/board-context.js'
import { editScene } from '../edits/edit-scene.js'
import { Conflict } from './edited-field.js'

const NONE = 'none'

const options = <Value extends string>(values: readonly Value[], names: Readonly<Record<Value, string>>) =>
  values.map((value) => ({ value, label: names[value] }))

type Fields = { readonly projectId: string; readonly scene: Scene; readonly stored: Scene; readonly may: boolean }

/** What kind of shot a scene is, how its camera moves, how it is entered and what it rhymes with. */
export const ShotFields = ({ projectId, scene, stored, may }: Fields) => {
  const { project, scenes, numbers } = useBoard()
  const edit = (patch: Parameters<typeof editScene>[2]): void => editScene(projectId, scene.id, patch, 0)
  const others = scenes.filter(({ id }) => id !== scene.id)
  const nameOf = (id: string): string => storyboard.scene(numbers.get(id) ?? 0)
  return (
    <div className="grid grid-cols-2 gap-3">
      {project.format === 'documentary' && (
        <Field label={words.shotType}>
          <Choice
            disabled={!may}
            value={scene.shotType}
            options={options(SHOT_TYPES, storyboard.shotTypes)}
            onChange={(shotType) => edit({ shotType })}
          />
          <Conflict sceneId={scene.id} field="shotType" theirs={storyboard.shotTypes[stored.shotType]} />
        </Field>
      )}
      {scene.shotType === 'IMAGE_EFFECT' && (
        <Field label={words.effect}>
          <Choice
            disabled={!may}
            value={scene.imageEffect ?? 'KEN_BURNS'}
            options={options(IMAGE_EFFECTS, storyboard.effects)}
            onChange={(imageEffect) => edit({ imageEffect })}
          />
          <Conflict sceneId={scene.id} field="imageEffect" theirs={stored.imageEffect && storyboard.effects[stored.imageEffect]} />
        </Field>
      )}
      <Field label={words.transition}>
        <Choice
          disabled={!may}
          value={scene.transition}
          options={options(TRANSITIONS, storyboard.transitions)}
          onChange={(transition) => edit({ transition })}
        />
        <Conflict sceneId={scene.id} field="transition" theirs={storyboard.transitions[stored.transition]} />
      </Field>
      <Field label={words.matchCut}>
        <Choice
          disabled={!may}
          value={scene.matchCutWithId ?? NONE}
          options={[
            { value: NONE, label: words.noMatch },
            ...others.map(({ id, narration }) => ({ value: id, label: nameOf(id), note: narration.slice(0, 60) })),
          ]}
          onChange={(id) => edit({ matchCutWithId: id === NONE ? null : id })}
        />
        <Conflict
          sceneId={scene.id}
          field="matchCutWithId"
          theirs={stored.matchCutWithId ? nameOf(stored.matchCutWithId) : words.noMatch}
        />
      </Field>
    </div>
  )
}
