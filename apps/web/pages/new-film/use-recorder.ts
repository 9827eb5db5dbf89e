import { useEffect, useRef, useState } from 'react'
import { newDocumentary } from '../../words/new-film.js'

/** What browsers record in, the best first; the ending is the file's. */
const KINDS = [
  ['audio/webm;codecs=opus', 'webm'],
  ['audio/mp4', 'm4a'],
  ['audio/ogg;codecs=opus', 'ogg'],
] as const

/** Records the microphone; `done` is given the recording. `seconds` counts while it records, null while it does not. */
export const useRecorder = (done: (file: File) => void) => {
  const recorder = useRef<MediaRecorder>(undefined)
  const [seconds, setSeconds] = useState<number | null>(null)
  const [problem, setProblem] = useState<Error>()
  const stop = (): void => recorder.current?.stop()
  useEffect(
    () => () => {
      for (const track of recorder.current?.stream.getTracks() ?? []) track.stop()
    },
    [],
  )
  useEffect(() => {
    if (seconds === null) return
    const timer = setTimeout(() => setSeconds(seconds + 1), 1_000)
    return () => clearTimeout(timer)
  }, [seconds])
  const start = async (): Promise<void> => {
    setProblem(undefined)
    try {
      // A narrator in front of a microphone: nothing that "improves" a telephone call.
      const stream = await navigator.mediaDevices.getUserMedia({
        audio: { channelCount: 1, echoCancellation: false, noiseSuppression: false, autoGainControl: false },
      })
      const [mimeType, ending] = KINDS.find(([kind]) => MediaRecorder.isTypeSupported(kind)) ?? KINDS[0]
      const parts: Blob[] = []
      const made = new MediaRecorder(stream, { mimeType, audioBitsPerSecond: 192_000 })
      recorder.current = made
      made.ondataavailable = ({ data }) => parts.push(data)
      made.onstop = () => {
        for (const track of stream.getTracks()) track.stop()
        setSeconds(null)
        done(new File(parts, `${newDocumentary.recorded}.${ending}`, { type: mimeType.split(';')[0]! }))
      }
      made.start(1_000)
      setSeconds(0)
    } catch (cause) {
      setProblem(new Error(newDocumentary.microphoneRefused, { cause }))
    }
  }
  return { seconds, start, stop, problem }
}
