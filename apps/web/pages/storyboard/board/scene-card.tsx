import { useDraggable, useDroppable } from '@dnd-kit/core'
import type { Scene, Section } from '@reelwright/contract/scene'
import { Check, CircleAlert, GripVertical, Link2, PencilLine, TriangleAlert } from 'lucide-react'
import { classes } from '../../../ui/classes.js'
import { dollars } from '../../../ui/dollars.js'
import { storyboard as words } from '../../../words/storyboard.js'
import { useDraft, useDrafts } from '../edits/drafts.js'
import { withDraft } from '../edits/merge-draft.js'
import { unproved } from '../scene/evidence-list.js'
import { ListenButton } from '../scene/listen-button.js'
import { pictureUrl, ScenePicture } from '../scene/scene-picture.js'
import { useBoard } from './board-context.js'
import { toggleSelected, useBoardState } from './board-state.js'
import { NarrationText } from './narration-text.js'
import { SceneMenu } from './scene-menu.js'
import { SectionMenu } from './section-menu.js'
import { ShotTypeIcon } from './shot-type.js'
import { StatusDot } from './status-dot.js'

const Select = ({ scene, number }: { readonly scene: Scene; readonly number: number }) => {
  const { scenes } = useBoard()
  const selected = useBoardState((state) => state.selected.has(scene.id))
  const any = useBoardState((state) => state.selected.size > 0)
  return (
    // biome-ignore lint/a11y/useSemanticElements: shift has to be seen, which a checkbox does not tell
    <button
      type="button"
      role="checkbox"
      aria-checked={selected}
      aria-label={words.select(number)}
      onClick={(event) =>
        toggleSelected(
          scene.id,
          scenes.map(({ id }) => id),
          event.shiftKey,
        )
      }
      className={classes(
        'absolute top-1.5 left-1.5 grid size-6 place-items-center rounded-md border transition-opacity',
        selected ? 'border-accent bg-accent text-on-accent' : 'border-line-strong bg-panel/85 text-transparent',
        !selected && !any && 'opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 pointer-coarse:opacity-100',
      )}
    >
      <Check aria-hidden className="size-4" />
    </button>
  )
}

/** Another scene that this one rhymes with: both frames side by side. */
const MatchMark = ({ scene }: { readonly scene: Scene }) => {
  const { numbers, scenes, open } = useBoard()
  const other = scene.matchCutWithId ? scenes.find(({ id }) => id === scene.matchCutWithId) : undefined
  const number = other && numbers.get(other.id)
  if (!other || number === undefined) return null
  return (
    <button
      type="button"
      onClick={() => open(other.id)}
      title={words.matchTo(number)}
      aria-label={words.matchTo(number)}
      className="absolute bottom-1.5 left-1.5 flex items-center rounded-md bg-panel/90 p-0.5 shadow-sm hover:bg-panel"
    >
      <MatchFrame scene={scene} />
      <Link2 aria-hidden className="z-[1] -mx-1.5 size-4 rounded-full bg-accent p-0.5 text-on-accent" />
      <MatchFrame scene={other} />
      <span className="figures px-1 text-2xs font-semibold text-ink">{number}</span>
    </button>
  )
}

const MatchFrame = ({ scene }: { readonly scene: Scene }) => (
  <span className="block h-6 w-10 overflow-hidden rounded-[4px] bg-sunken">
    <ScenePicture scene={scene} />
  </span>
)

const Marks = ({ scene }: { readonly scene: Scene }) => {
  const draft = useDraft(scene.id)
  if (!draft) return null
  const wrong = draft.conflicts.length > 0 || draft.refused
  return (
    <span
      className={classes(
        'absolute right-1.5 bottom-1.5 inline-flex items-center gap-1 rounded-md px-1.5 py-0.5 text-2xs font-medium',
        wrong ? 'bg-bad-wash text-bad' : 'bg-busy-wash text-busy',
      )}
    >
      {wrong ? <CircleAlert aria-hidden className="size-3" /> : <PencilLine aria-hidden className="size-3" />}
      {draft.refused?.message ? draft.refused.message.slice(0, 60) : wrong ? words.conflictMark : words.unsaved}
    </span>
  )
}

export type SceneCardProps = {
  readonly scene: Scene
  readonly number: number
  /** Named over the frame where no head stands over its row. */
  readonly section?: Section
}

/** That some of its words have no source, which opens them. */
const Unproved = ({ scene }: { readonly scene: Scene }) => {
  const { open } = useBoard()
  const count = unproved(scene).length
  if (count === 0) return null
  return (
    <button
      type="button"
      onClick={() => open(scene.id)}
      title={words.unproved(count)}
      aria-label={words.unproved(count)}
      className="inline-flex items-center gap-0.5 rounded text-bad hover:bg-sunken"
    >
      <TriangleAlert aria-hidden className="size-3.5" />
      <span className="figures">{count}</span>
    </button>
  )
}

/** One frame of the storyboard with what is said over it. */
export const SceneCard = ({ scene: stored, number, section }: SceneCardProps) => {
  const { project, scenes, may, opened, open, copies } = useBoard()
  const { id } = stored
  const draft = useDraft(id)
  const scene = withDraft(stored, draft)
  const selected = useBoardState((state) => state.selected.has(id))
  const flash = useDrafts(({ rolledBack }) => rolledBack[id])
  const {
    setNodeRef: setDrag,
    attributes,
    listeners,
    isDragging,
    setActivatorNodeRef,
  } = useDraggable({ id, data: { number }, disabled: !may })
  const { setNodeRef: setDrop, isOver, active } = useDroppable({ id })
  const from = active ? Number(active.data.current?.number) : number
  const copy = scene.mediaId && scene.shotType === 'IMAGE_EFFECT' && pictureUrl(scene) ? copies.get(scene.mediaId) : undefined
  return (
    <article
      ref={(node) => {
        setDrag(node)
        setDrop(node)
      }}
      aria-label={words.scene(number)}
      className={classes(
        'group relative flex min-w-0 flex-col rounded-lg transition-opacity',
        isDragging && 'opacity-30',
        isOver && active?.id !== id && 'before:absolute before:inset-y-0 before:w-1 before:rounded-full before:bg-accent',
        isOver && (from < number ? 'before:-right-2.5' : 'before:-left-2.5'),
      )}
    >
      {section && (
        <div className="flex h-7 items-center justify-between gap-2">
          {section.scenes[0]?.id === id && (
            <>
              <h2 className="truncate text-xs text-quiet">{section.name}</h2>
              {may && <SectionMenu section={section} />}
            </>
          )}
        </div>
      )}
      <div
        key={flash}
        className={classes(
          'relative aspect-video overflow-hidden rounded-lg ring-offset-2 ring-offset-ground',
          opened === id ? 'ring-2 ring-accent-ink' : selected && 'ring-2 ring-accent',
          flash !== undefined && 'rolled-back',
        )}
      >
        <button
          type="button"
          data-scene={id}
          aria-label={words.open(number)}
          aria-pressed={opened === id}
          onClick={(event) => {
            if (event.metaKey || event.ctrlKey || event.shiftKey)
              toggleSelected(
                id,
                scenes.map((one) => one.id),
                event.shiftKey,
              )
            else open(opened === id ? undefined : id)
          }}
          onPointerDown={listeners?.onPointerDown as React.PointerEventHandler | undefined}
          className="block size-full rounded-lg -outline-offset-2"
        >
          <ScenePicture scene={scene} {...(copy ? { src: copy } : {})} />
        </button>
        {may && <Select scene={scene} number={number} />}
        <MatchMark scene={scene} />
        <Marks scene={scene} />
      </div>
      <div className="mt-1 flex h-7 min-w-0 items-center gap-1.5 text-xs text-quiet">
        {may ? (
          <button
            type="button"
            ref={setActivatorNodeRef}
            {...attributes}
            {...listeners}
            aria-label={words.drag(number)}
            className="figures -ml-1 inline-flex h-6 shrink-0 cursor-grab items-center rounded-md pr-1 font-semibold text-ink hover:bg-sunken"
          >
            <GripVertical aria-hidden className="size-3.5 text-faint" />
            {number}
          </button>
        ) : (
          <span className="figures font-semibold text-ink">{number}</span>
        )}
        <span className="inline-flex min-w-0 items-center gap-1" title={words.shotTypes[scene.shotType]}>
          <ShotTypeIcon type={scene.shotType} />
          <span className="truncate">
            {scene.imageEffect && scene.shotType === 'IMAGE_EFFECT' ? words.effects[scene.imageEffect] : words.shotTypes[scene.shotType]}
          </span>
        </span>
        <span className="figures shrink-0">{words.seconds(scene.duration)}</span>
        <span className="ml-auto flex shrink-0 items-center">
          {scene.audioUrl && <ListenButton url={scene.audioUrl} className="size-7" />}
          {may && <SceneMenu scene={scene} number={number} />}
        </span>
      </div>
      <NarrationText projectId={project.id} sceneId={id} number={number} text={scene.narration} may={may} />
      <p className="mt-1 flex min-h-5 items-center gap-2 text-2xs text-faint">
        <StatusDot status={scene.status} />
        <Unproved scene={stored} />
        {scene.branding && <span>{words.brandings[scene.branding]}</span>}
        {scene.transition !== 'cut' && (
          <span title={words.enteredBy(words.transitions[scene.transition])}>{words.transitions[scene.transition]}</span>
        )}
        {scene.generationCost > 0 && <span className="figures">{dollars(scene.generationCost)}</span>}
      </p>
    </article>
  )
}
