import { create } from 'zustand'

/** Which recording sounds: one at a time in the whole page. */
export const useListening = create<{ readonly url: string | undefined }>()(() => ({ url: undefined }))

let sound: HTMLAudioElement | undefined

const stop = (): void => {
  sound?.pause()
  sound = undefined
  useListening.setState({ url: undefined })
}

/** Plays a recording, or stops it where it plays. */
export const listen = (url: string): void => {
  const was = useListening.getState().url
  stop()
  if (was === url) return
  sound = new Audio(url)
  sound.onended = stop
  sound.onerror = stop
  useListening.setState({ url })
  void sound.play().catch(stop)
}

export const stopListening = stop
