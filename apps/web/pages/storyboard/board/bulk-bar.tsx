import type { ScenePatch } from '@reelwright/contract/scene'
import { IMAGE_EFFECTS, SHOT_TYPES, TRANSITIONS } from '@reelwright/film/storyboard'
import { MoveRight, RefreshCw, Trash2, X } from 'lucide-react'
import { useState } from 'react'
import { ActionsMenu } from '../../../ui/actions-menu.js'
import { Button, buttonClasses } from '../../../ui/button.js'
import { IconButton } from '../../../ui/icon-button.js'
import { storyboard as words } from '../../../words/storyboard.js'
import { changeScenes, deleteScenes } from '../edits/arrange.js'
import { makeAnew } from '../scene/make-anew.js'
import { useBoard } from './board-context.js'
import { selectOnly, useBoardState } from './board-state.js'

/** What can be done with all selected scenes at once. */
export const BulkBar = () => {
  const { project, scenes, ask } = useBoard()
  const selected = useBoardState((state) => state.selected)
  const [done, setDone] = useState<number>()
  const chosen = scenes.filter(({ id }) => selected.has(id))
  const ids = chosen.map(({ id }) => id)
  if (ids.length === 0) return null
  const change = (patch: ScenePatch): void => {
    setDone(0)
    void changeScenes(project.id, ids, patch, setDone).finally(() => setDone(undefined))
  }
  const menu = <Value extends string>(
    label: string,
    values: readonly Value[],
    names: Readonly<Record<Value, string>>,
    patch: (value: Value) => ScenePatch,
  ) => (
    <ActionsMenu
      trigger={
        <button type="button" disabled={done !== undefined} className={buttonClasses({ kind: 'quiet', size: 'small' })}>
          {label}
        </button>
      }
      actions={values.map((value) => ({ id: value, label: names[value], onSelect: () => change(patch(value)) }))}
    />
  )
  const again = (what: 'frame' | 'audio'): void => {
    setDone(0)
    void makeAnew(project.id, ids, what, setDone).finally(() => setDone(undefined))
  }
  return (
    <div
      role="toolbar"
      data-bottom-bar
      aria-label={words.selected(ids.length)}
      className="fixed inset-x-3 bottom-18 z-20 mx-auto flex w-fit max-w-[calc(100%-1.5rem)] flex-wrap items-center gap-1 rounded-xl border border-line bg-raised px-2 py-1.5 shadow-float md:bottom-6"
    >
      <span role="status" className="figures px-2 text-xs font-medium">
        {done === undefined ? words.selected(ids.length) : words.working(done, ids.length)}
      </span>
      {ids.length < scenes.length && (
        <Button kind="quiet" size="small" onClick={() => selectOnly(scenes.map(({ id }) => id))}>
          {words.selectAll}
        </Button>
      )}
      {project.format === 'documentary' && menu(words.setShotType, SHOT_TYPES, words.shotTypes, (shotType) => ({ shotType }))}
      {chosen.some(({ shotType }) => shotType === 'IMAGE_EFFECT') &&
        menu(words.setEffect, IMAGE_EFFECTS, words.effects, (imageEffect) => ({ imageEffect }))}
      {menu(words.setTransition, TRANSITIONS, words.transitions, (transition) => ({ transition }))}
      <ActionsMenu
        trigger={
          <button type="button" disabled={done !== undefined} className={buttonClasses({ kind: 'quiet', size: 'small' })}>
            <RefreshCw aria-hidden />
            {words.regenerate}
          </button>
        }
        actions={[
          { id: 'frame', label: words.regenerateFrames, onSelect: () => again('frame') },
          { id: 'audio', label: words.regenerateAudio, onSelect: () => again('audio') },
        ]}
      />
      <IconButton label={words.moveTo} keys="M" onClick={() => ask({ kind: 'move', ids })}>
        <MoveRight aria-hidden />
      </IconButton>
      <IconButton
        label={words.deleteSelected}
        onClick={() => {
          selectOnly([])
          void deleteScenes(project.id, ids)
        }}
      >
        <Trash2 aria-hidden />
      </IconButton>
      <IconButton label={words.clear} onClick={() => selectOnly([])}>
        <X aria-hidden />
      </IconButton>
    </div>
  )
}
