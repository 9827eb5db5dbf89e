import { useMutation, useQuery } from '@tanstack/react-query'
import { Mic, Play, Square, X } from 'lucide-react'
import { useState } from 'react'
import { uploadFile } from '../../api/upload.js'
import { mediaQuery } from '../../media/media-queries.js'
import { Button } from '../../ui/button.js'
import { FileButton } from '../../ui/file-button.js'
import { IconButton } from '../../ui/icon-button.js'
import { ProblemNote } from '../../ui/notes.js'
import { clockOf } from '../../ui/times.js'
import { newDocumentary } from '../../words/new-film.js'
import { useListen } from './use-listen.js'
import { useRecorder } from './use-recorder.js'

type Narration = { readonly id: string; readonly name: string }

/** A recording of the whole script, made here or brought as a file. */
export const OwnNarration = ({
  value,
  onChange,
}: {
  readonly value: Narration | null
  readonly onChange: (narration: Narration | null) => void
}) => {
  const [share, setShare] = useState(0)
  const bring = useMutation({
    mutationFn: (file: File) => uploadFile(file, { onProgress: setShare }),
    onSuccess: ({ id, name }) => onChange({ id, name }),
  })
  const heard = useQuery({ ...mediaQuery(value?.id ?? ''), enabled: value !== null })
  const { playing, play, stop } = useListen()
  const recorder = useRecorder((file) => bring.mutate(file))
  return (
    <fieldset>
      <legend className="text-xs font-medium text-quiet">{newDocumentary.ownNarration}</legend>
      <p className="mt-1 mb-3 text-xs text-faint">{newDocumentary.ownNarrationHelp}</p>
      {(bring.error || recorder.problem) && <ProblemNote error={bring.error ?? recorder.problem} className="mb-3" />}
      {value ? (
        <div className="flex items-center gap-3 rounded-lg border border-line bg-panel px-3 py-2">
          <Mic aria-hidden className="size-4 text-accent-ink" />
          <span className="min-w-0 flex-1 truncate">{value.name}</span>
          {heard.data && (
            <IconButton
              label={`${playing ? newDocumentary.stop : newDocumentary.listen}: ${value.name}`}
              onClick={() => (playing ? stop() : play(value.id, heard.data.file.url))}
            >
              {playing ? <Square aria-hidden /> : <Play aria-hidden />}
            </IconButton>
          )}
          <Button size="small" kind="quiet" onClick={() => onChange(null)}>
            <X aria-hidden />
            {newDocumentary.remove}
          </Button>
        </div>
      ) : (
        <div className="flex flex-wrap gap-2">
          {recorder.seconds === null ? (
            <Button disabled={bring.isPending} onClick={() => void recorder.start()}>
              <Mic aria-hidden />
              {newDocumentary.record}
            </Button>
          ) : (
            <Button kind="danger" onClick={recorder.stop}>
              <Square aria-hidden />
              {newDocumentary.stopRecording} · <span className="figures">{clockOf(recorder.seconds)}</span>
            </Button>
          )}
          <FileButton
            label={bring.isPending ? newDocumentary.uploading(`${Math.round(share * 100)} %`) : newDocumentary.upload}
            accept="audio/*"
            busy={bring.isPending}
            disabled={recorder.seconds !== null}
            onFiles={([file]) => file && bring.mutate(file)}
          />
        </div>
      )}
    </fieldset>
  )
}
