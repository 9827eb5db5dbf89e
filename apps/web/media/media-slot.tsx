import type { Media } from '@reelwright/contract/media'
import { useMutation, useQuery } from '@tanstack/react-query'
import { ImageOff, Images, Plus, X } from 'lucide-react'
import { useState } from 'react'
import { isRefusal, sentenceOf } from '../api/problem.js'
import { uploadFile } from '../api/upload.js'
import { Button } from '../ui/button.js'
import { classes } from '../ui/classes.js'
import { FileButton } from '../ui/file-button.js'
import { IconButton } from '../ui/icon-button.js'
import { ProgressBar } from '../ui/progress-bar.js'
import { mediaSlot as words } from '../words/library.js'
import { acceptedOf } from './accepted.js'
import { MediaPicker } from './media-picker.js'
import { MediaPicture } from './media-picture.js'
import { libraryChanged, mediaQuery } from './media-queries.js'

type Props = {
  readonly label: string
  readonly kinds: readonly Media['kind'][]
  readonly id: string | undefined
  readonly onChange: (id: string | undefined) => void
  readonly problem?: string
  readonly disabled?: boolean
  /** The ground it is seen on, where that matters. */
  readonly ground?: string
  readonly round?: boolean
}

/** A place for one entry of the library: chosen, uploaded or taken away. */
export const MediaSlot = ({ label, kinds, id, onChange, problem, disabled = false, ground, round = false }: Props) => {
  const [picks, setPicks] = useState(false)
  const [share, setShare] = useState(0)
  const shown = useQuery({ ...mediaQuery(id ?? ''), enabled: Boolean(id), retry: false })
  const bring = useMutation({
    mutationFn: (file: File) => uploadFile(file, { onProgress: setShare }),
    onSuccess: (media) => {
      onChange(media.id)
      return libraryChanged()
    },
  })
  const isGone = isRefusal(shown.error, 'MEDIA_NOT_FOUND')
  const wrong = problem ?? (bring.error ? sentenceOf(bring.error) : undefined)
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5 text-xs font-medium text-quiet">{label}</legend>
      <div className="flex items-center gap-3">
        <div
          className={classes(
            'relative grid size-20 shrink-0 place-items-center overflow-hidden border border-line bg-sunken',
            round ? 'rounded-full' : 'rounded-lg',
            wrong && 'border-bad',
          )}
          style={ground ? { background: ground } : undefined}
        >
          {id && shown.data && (
            <MediaPicture media={shown.data} whole={!round} className={classes('size-full', ground && 'bg-transparent!')} />
          )}
          {id && isGone && <ImageOff aria-hidden className="size-6 text-faint" />}
          {!id && !ground && <Plus aria-hidden className="size-5 text-faint" />}
        </div>
        <div className="flex min-w-0 flex-col items-start gap-1.5">
          {id && (
            <span className={classes('max-w-full text-xs', isGone ? 'text-bad' : 'truncate text-quiet')}>
              {isGone ? words.missing : shown.data?.title}
            </span>
          )}
          {!disabled && (
            <div className="flex flex-wrap gap-1.5">
              <Button size="small" aria-label={`${words.choose}: ${label}`} onClick={() => setPicks(true)}>
                <Images aria-hidden />
                {words.choose}
              </Button>
              <FileButton
                size="small"
                label={words.upload}
                aria-label={`${words.upload}: ${label}`}
                accept={acceptedOf(...kinds)}
                busy={bring.isPending}
                onFiles={([file]) => file && bring.mutate(file)}
              />
              {id && (
                <IconButton label={words.takeAway(label)} onClick={() => onChange(undefined)} className="size-7">
                  <X aria-hidden />
                </IconButton>
              )}
            </div>
          )}
          {bring.isPending && <ProgressBar label={words.uploading(bring.variables.name)} value={share} className="w-40" />}
        </div>
      </div>
      {wrong && (
        <p role="alert" className="mt-1.5 text-xs text-bad">
          {wrong}
        </p>
      )}
      <MediaPicker
        open={picks}
        onOpenChange={setPicks}
        kinds={kinds}
        onPick={(media) => {
          setPicks(false)
          onChange(media.id)
        }}
      />
    </fieldset>
  )
}
