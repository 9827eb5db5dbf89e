import type { Scene } from '@reelwright/contract/scene'
import type { ReactNode } from 'react'
import { Button } from '../../../ui/button.js'
import { Field, TextArea } from '../../../ui/field.js'
import { storyboard as words } from '../../../words/storyboard.js'
import { useDraft } from '../edits/drafts.js'
import { dropDraft, editScene, saveDraft, settleConflict } from '../edits/edit-scene.js'
import type { SceneField } from '../edits/merge-draft.js'

/** What somebody else wrote in the same field meanwhile, and the choice between the two. */
export const Conflict = ({
  sceneId,
  field,
  theirs,
}: {
  readonly sceneId: string
  readonly field: SceneField
  readonly theirs: ReactNode
}) => {
  const draft = useDraft(sceneId)
  if (!draft?.conflicts.includes(field)) return null
  return (
    <div role="alert" className="rounded-lg bg-bad-wash px-3 py-2 text-xs text-bad">
      <p>{words.conflict}</p>
      <p className="my-1.5 max-h-32 overflow-y-auto whitespace-pre-wrap text-ink">{theirs}</p>
      <div className="flex gap-2">
        <Button size="small" onClick={() => settleConflict(sceneId, field, 'mine')}>
          {words.keepMine}
        </Button>
        <Button size="small" onClick={() => settleConflict(sceneId, field, 'theirs')}>
          {words.takeTheirs}
        </Button>
      </div>
    </div>
  )
}

type TextField = 'narration' | 'visualPrompt' | 'videoPrompt' | 'motionGraphicDesc'
type Edited = {
  readonly projectId: string
  readonly scene: Scene
  readonly stored: Scene
  readonly field: TextField
  readonly label: string
  readonly may: boolean
  readonly most: number
  /** Where a heading says the same. */
  readonly hideLabel?: boolean
}

/** Words of a scene, saved as they are typed; what the studio refuses stays here, with why. */
export const EditedText = ({ projectId, scene, stored, field, label, may, most, hideLabel = false }: Edited) => {
  const draft = useDraft(scene.id)
  const problem = draft?.refused && draft.patch[field] !== undefined ? draft.refused.message : undefined
  return (
    <div className="flex flex-col gap-1.5">
      <Field label={label} hideLabel={hideLabel} {...(problem ? { problem } : {})}>
        <TextArea
          value={scene[field] ?? ''}
          disabled={!may}
          maxLength={most}
          className="min-h-16"
          onChange={(event) => editScene(projectId, scene.id, { [field]: event.target.value })}
          onBlur={() => void saveDraft(scene.id)}
        />
      </Field>
      {problem && (
        <Button kind="quiet" size="small" className="self-start" onClick={() => dropDraft(scene.id)}>
          {words.putBack}
        </Button>
      )}
      <Conflict sceneId={scene.id} field={field} theirs={stored[field]} />
    </div>
  )
}
