import { SAMPLE_RATE, secondsOf } from '@reelwright/film/time'
import { timecodeOf } from '@reelwright/film/timecode'
import type { findClip } from '@reelwright/film/timeline/reading'
import type { Clip, Item } from '@reelwright/film/timeline/timeline'
import { ArrowLeft, ArrowRight, Combine, ExternalLink, Scissors, Trash2 } from 'lucide-react'
import { Link } from 'react-router'
import { Button, buttonClasses } from '../../ui/button.js'
import { type CommandId, editor as words } from '../../words/editor.js'
import { clipName } from '../model/clip-name.js'
import { type Editor, tryEdit } from '../run-command.js'
import { CaptionField } from './caption-field.js'
import { GainFields } from './gain-fields.js'
import { TimeField } from './time-field.js'

type Found = NonNullable<ReturnType<typeof findClip>>

const Joint = ({ name, item }: { readonly name: string; readonly item: Item | undefined }) =>
  item?.type === 'transition' ? (
    <p className="flex justify-between gap-4 text-xs">
      <span className="text-faint">{name}</span>
      <span className="figures">
        {words.transitions[item.kind]} · {item.before + item.after} f
      </span>
    </p>
  ) : null

/** Where its take begins to be shown, in frames of the film. */
const takeStart = ({ source, head }: Clip, rate: Editor['timeline']['rate']): number | undefined => {
  if (source.kind === 'video') return Math.round(source.start + head * source.speed)
  return source.kind === 'audio' ? Math.round((source.start / SAMPLE_RATE) * (rate.num / rate.den)) : undefined
}

const next = ({ track, index }: Found): Clip | undefined => {
  const step = track.items[index + 1]?.type === 'transition' ? 2 : 1
  const item = track.items[index + step]
  return item?.type === 'clip' ? item : undefined
}

/** One clip: its times to be typed, what it says or how loud it is, and what can be done with it. */
export const ClipPanel = ({
  id,
  editor,
  found,
  run,
}: {
  readonly id: string
  readonly editor: Editor
  readonly found: Found
  readonly run: (id: CommandId) => void
}) => {
  const { clip, start, track, index } = found
  const { rate } = editor.timeline
  const { source } = clip
  const taken = takeStart(clip, rate)
  const follower = next(found)
  const does = (edit: Parameters<typeof tryEdit>[1]): boolean => tryEdit(editor, edit, '')
  const off = !editor.may
  return (
    <div className="flex flex-col gap-5 p-4">
      <header>
        <p className="text-2xs font-medium text-faint">
          {track.name} · {words.kinds[source.kind]}
        </p>
        <h2 className="mt-0.5 text-sm break-words">{clipName(clip)}</h2>
        <p className="figures mt-1 text-xs text-quiet">
          {timecodeOf(start, rate)} – {timecodeOf(start + clip.frames, rate)}
          <span className="block text-faint">{words.inSeconds(secondsOf(clip.frames, rate).toFixed(2), clip.frames)}</span>
        </p>
      </header>
      {source.kind === 'caption' && <CaptionField key={JSON.stringify(source.lines)} editor={editor} clipId={clip.id} source={source} />}
      <div className="grid grid-cols-2 gap-3">
        {track.kind !== 'video' && (
          <TimeField
            label={words.start}
            frames={start}
            rate={rate}
            disabled={off}
            onSet={(to) => does({ kind: 'move', clipId: clip.id, to: { by: to - start } })}
          />
        )}
        <TimeField
          label={words.duration}
          frames={clip.frames}
          rate={rate}
          disabled={off}
          onSet={(to) => does({ kind: 'trim', clipId: clip.id, edge: 'tail', frames: clip.frames - to })}
        />
        <TimeField
          label={words.headTrim}
          frames={0}
          rate={rate}
          disabled={off}
          relative
          onSet={(by) => does({ kind: 'trim', clipId: clip.id, edge: 'head', frames: by })}
        />
        {taken !== undefined && (
          <TimeField
            label={words.slip}
            frames={taken}
            rate={rate}
            disabled={off}
            onSet={(to) => does({ kind: 'slip', clipId: clip.id, frames: to - taken })}
          />
        )}
        {follower && (
          <TimeField
            label={words.rollLabel}
            frames={start + clip.frames}
            rate={rate}
            disabled={off}
            onSet={(to) => does({ kind: 'roll', clipId: clip.id, frames: to - start - clip.frames })}
          />
        )}
        <p className="col-span-2 text-2xs text-faint">{words.timeHelp}</p>
      </div>
      {source.kind === 'audio' && <GainFields editor={editor} clip={clip} source={source} start={start} />}
      <div className="flex flex-col gap-1 empty:hidden">
        <Joint name={words.entered} item={track.items[index - 1]} />
        <Joint name={words.left} item={track.items[index + 1]} />
      </div>
      <section aria-label={words.actions} className="grid grid-cols-2 gap-2">
        <Button size="small" disabled={off} onClick={() => run('nudgeBack')}>
          <ArrowLeft aria-hidden />
          {words.earlier}
        </Button>
        <Button size="small" disabled={off} onClick={() => run('nudgeOn')}>
          {words.later}
          <ArrowRight aria-hidden />
        </Button>
        <Button size="small" className="col-span-2" disabled={off} onClick={() => run('split')}>
          <Scissors aria-hidden />
          {words.commands.split}
        </Button>
        <Button
          size="small"
          className="col-span-2"
          disabled={off || !follower}
          onClick={() => follower && does({ kind: 'merge', clipId: clip.id, withId: follower.id })}
        >
          <Combine aria-hidden />
          {words.mergeNext}
        </Button>
        <Button size="small" className="col-span-2" disabled={off} onClick={() => run('lift')}>
          <Trash2 aria-hidden />
          {words.commands.lift}
        </Button>
        {track.kind === 'video' && (
          <Button size="small" kind="danger" className="col-span-2" disabled={off} onClick={() => run('rippleDelete')}>
            <Trash2 aria-hidden />
            {words.commands.rippleDelete}
          </Button>
        )}
        {clip.sceneId && (
          <Link to={`/films/${id}`} className={`${buttonClasses({ kind: 'quiet', size: 'small' })} col-span-2`}>
            <ExternalLink aria-hidden />
            {words.scene}
          </Link>
        )}
      </section>
    </div>
  )
}
