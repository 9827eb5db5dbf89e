import { useMutation } from '@tanstack/react-query'
import { Mic, Square, X } from 'lucide-react'
import { useState } from 'react'
import { uploadFile } from '../../api/upload.js'
import { Button } from '../../ui/button.js'
import { FileButton } from '../../ui/file-button.js'
import { ProblemNote } from '../../ui/notes.js'
import { clockOf } from '../../ui/times.js'
import { newDocumentary } from '../../words/new-film.js'
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
