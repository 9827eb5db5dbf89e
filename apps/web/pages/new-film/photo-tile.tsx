import { useSortable } from '@dnd-kit/sortable'
import { CSS } from '@dnd-kit/utilities'
import { ROOMS, type Room } from '@reelwright/film/property/photo'
import { useQuery } from '@tanstack/react-query'
import { ArrowLeft, ArrowRight, X } from 'lucide-react'
import { mediaQuery } from '../../media/media-queries.js'
import { Badge } from '../../ui/badge.js'
import { Choice } from '../../ui/choice.js'
import { classes } from '../../ui/classes.js'
import { IconButton } from '../../ui/icon-button.js'
import { newProperty } from '../../words/new-property.js'
import { rooms } from '../../words/rooms.js'
import type { PhotoMarks } from './photo-marks.js'
import type { PhotoDraft } from './property-draft.js'

type Props = {
  readonly photo: PhotoDraft
  readonly number: number
  readonly of: number
  readonly preview?: string
  readonly marks?: PhotoMarks
  readonly onMove: (by: -1 | 1) => void
  readonly onRoom: (room: Room | undefined) => void
  readonly onRemove: () => void
}

/** Each mark with what becomes of such a photo. */
const toldOf = ({ flags, sameAs }: PhotoMarks): readonly (readonly [text: string, help: string])[] => [
  ...(sameAs === undefined ? [] : [[newProperty.sameAs(sameAs), newProperty.markHelp.same] as const]),
  ...flags.map((flag) => [newProperty.flags[flag], newProperty.markHelp[flag]] as const),
]

/** A photo of the film to be: dragged by itself, moved by its arrows, named by its room. */
export const PhotoTile = ({ photo, number, of, preview, marks, onMove, onRoom, onRemove }: Props) => {
  const { attributes, listeners, setNodeRef, transform, transition, isDragging } = useSortable({ id: photo.id })
  const { data } = useQuery({ ...mediaQuery(photo.id), enabled: preview === undefined })
  const source = preview ?? data?.thumbnail?.url ?? data?.placeholder ?? undefined
  return (
    <li
      ref={setNodeRef}
      style={{ transform: CSS.Transform.toString(transform), transition }}
      className={classes('flex flex-col gap-1.5', isDragging && 'z-10 opacity-80')}
    >
      <button
        type="button"
        {...attributes}
        {...listeners}
        aria-label={`${newProperty.photo(number, of)}: ${photo.name}`}
        className="relative aspect-4/3 touch-manipulation overflow-hidden rounded-lg bg-sunken"
      >
        {source && <img src={source} alt="" draggable={false} className="size-full object-cover" />}
        <span className="figures absolute top-1.5 left-1.5 rounded bg-black/65 px-1.5 text-2xs font-medium text-white">{number}</span>
      </button>
      {marks && toldOf(marks).length > 0 && (
        <ul className="flex flex-wrap gap-1">
          {toldOf(marks).map(([text, help]) => (
            <li key={text} title={help}>
              <Badge tone="asks">
                {text}
                <span className="sr-only">. {help}</span>
              </Badge>
            </li>
          ))}
        </ul>
      )}
      <div className="flex items-center justify-end gap-0.5 max-sm:flex-wrap">
        <div className="min-w-0 flex-1 max-sm:basis-full">
          <Choice
            label={`${newProperty.room}: ${photo.name}`}
            value={photo.room ?? 'any'}
            options={[{ value: 'any', label: newProperty.anyRoom }, ...ROOMS.map((value) => ({ value, label: rooms[value] }))]}
            onChange={(room) => onRoom(room === 'any' ? undefined : (room as Room))}
            className="h-8 px-2 text-xs"
          />
        </div>
        <IconButton label={newProperty.earlier} disabled={number === 1} onClick={() => onMove(-1)} className="size-7">
          <ArrowLeft aria-hidden />
        </IconButton>
        <IconButton label={newProperty.later} disabled={number === of} onClick={() => onMove(1)} className="size-7">
          <ArrowRight aria-hidden />
        </IconButton>
        <IconButton label={`${newProperty.remove}: ${photo.name}`} onClick={onRemove} className="size-7">
          <X aria-hidden />
        </IconButton>
      </div>
    </li>
  )
}
