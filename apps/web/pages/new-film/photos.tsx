import { closestCenter, DndContext, KeyboardSensor, PointerSensor, useSensor, useSensors } from '@dnd-kit/core'
import { arrayMove, rectSortingStrategy, SortableContext, sortableKeyboardCoordinates } from '@dnd-kit/sortable'
import { PHOTO_LIMITS } from '@reelwright/film/property/brief'
import { useQueries } from '@tanstack/react-query'
import { ImagePlus, RotateCcw, X } from 'lucide-react'
import { useState } from 'react'
import { mediaQuery } from '../../media/media-queries.js'
import { useUploads } from '../../media/use-uploads.js'
import { classes } from '../../ui/classes.js'
import { FileButton } from '../../ui/file-button.js'
import { IconButton } from '../../ui/icon-button.js'
import { ProgressBar } from '../../ui/progress-bar.js'
import { newProperty } from '../../words/new-property.js'
import { marksOf } from './photo-marks.js'
import { PhotoTile } from './photo-tile.js'
import type { PhotoDraft } from './property-draft.js'

const ACCEPTED = '.jpg,.jpeg,.png,.webp,.heic,.heif,.avif,image/*'

const countNote = (photos: number): string => {
  if (photos < PHOTO_LIMITS.least) return newProperty.tooFew(PHOTO_LIMITS.least - photos)
  return photos > PHOTO_LIMITS.most ? newProperty.tooMany(photos - PHOTO_LIMITS.most) : newProperty.orderHelp
}

/** The photos of the film: dropped or chosen, on their way, ordered, named. */
export const Photos = ({
  photos,
  change,
}: {
  readonly photos: readonly PhotoDraft[]
  readonly change: (edit: (photos: readonly PhotoDraft[]) => readonly PhotoDraft[]) => void
}) => {
  const [over, setOver] = useState(false)
  const uploads = useUploads(({ id, name }) => change((now) => (now.some((photo) => photo.id === id) ? now : [...now, { id, name }])))
  const looked = useQueries({ queries: photos.map(({ id }) => mediaQuery(id)) })
  const seen = new Map(photos.map(({ id }, n) => [id, looked[n]?.data?.photo]))
  const marks = marksOf(photos, (id) => seen.get(id))
  const all = [...marks.values()]
  const alike = all.filter(({ sameAs }) => sameAs !== undefined).length
  const poor = all.filter(({ flags }) => flags.length > 0).length
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 6 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  )
  const put = (id: string, part: Partial<PhotoDraft>): void =>
    change((now) => now.map((each) => (each.id === id ? { ...each, ...part } : each)))
  const move = (from: number, to: number): void => change((now) => arrayMove([...now], from, to))
  return (
    <div className="flex flex-col gap-5">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button inside is the first */}
      <div
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          uploads.add([...event.dataTransfer.files])
        }}
        className={classes(
          'flex flex-col items-center gap-3 rounded-2xl border-2 border-dashed px-6 text-center transition-colors',
          photos.length + uploads.coming.length > 0 ? 'py-5' : 'py-14',
          over ? 'border-accent-ink bg-accent-wash' : 'border-line',
        )}
      >
        <ImagePlus aria-hidden className="size-7 stroke-[1.25] text-faint" />
        <p className="font-medium">{newProperty.drop}</p>
        <p className="text-xs text-quiet">{newProperty.dropHelp}</p>
        <FileButton label={newProperty.choose} accept={ACCEPTED} multiple onFiles={uploads.add} />
      </div>
      <p role="status" className="text-xs text-quiet">
        <span className="font-medium text-ink">{newProperty.count(photos.length)}.</span> {countNote(photos.length)}
        {alike > 0 && ` ${newProperty.alike(alike)}`}
        {poor > 0 && ` ${newProperty.poor(poor)}`}
      </p>
      <DndContext
        sensors={sensors}
        collisionDetection={closestCenter}
        onDragEnd={({ active, over: target }) => {
          if (!target || active.id === target.id) return
          move(
            photos.findIndex(({ id }) => id === active.id),
            photos.findIndex(({ id }) => id === target.id),
          )
        }}
      >
        <SortableContext items={photos.map(({ id }) => id)} strategy={rectSortingStrategy}>
          <ul className="grid grid-cols-2 gap-x-3 gap-y-5 sm:grid-cols-3 lg:grid-cols-4 xl:grid-cols-5">
            {photos.map((photo, index) => (
              <PhotoTile
                key={photo.id}
                marks={marks.get(photo.id)}
                photo={photo}
                number={index + 1}
                of={photos.length}
                preview={uploads.previewOf(photo.id)}
                onMove={(by) => move(index, index + by)}
                onRoom={(room) => put(photo.id, { room })}
                onRemove={() => change((now) => now.filter(({ id }) => id !== photo.id))}
              />
            ))}
            {uploads.coming.map((one) => (
              <li key={one.key} className="flex flex-col gap-1.5">
                <div className="relative aspect-4/3 overflow-hidden rounded-lg bg-sunken">
                  <img src={one.preview} alt="" className={classes('size-full object-cover', one.problem ? 'opacity-30' : 'opacity-60')} />
                </div>
                {one.problem ? (
                  <div className="flex items-start gap-1">
                    <p role="alert" className="line-clamp-3 flex-1 text-2xs text-bad">
                      {one.problem}
                    </p>
                    <IconButton label={newProperty.again} onClick={() => uploads.again(one)} className="size-7">
                      <RotateCcw aria-hidden />
                    </IconButton>
                    <IconButton label={newProperty.remove} onClick={() => uploads.drop(one.key)} className="size-7">
                      <X aria-hidden />
                    </IconButton>
                  </div>
                ) : (
                  <ProgressBar label={one.file.name} value={one.share} />
                )}
              </li>
            ))}
          </ul>
        </SortableContext>
      </DndContext>
    </div>
  )
}
