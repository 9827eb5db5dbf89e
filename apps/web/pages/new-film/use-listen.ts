import { useEffect, useRef, useState } from 'react'

/** One sound at a time, stopped when the page goes. */
export const useListen = () => {
  const sound = useRef<HTMLAudioElement>(undefined)
  const [playing, setPlaying] = useState<string>()
  const stop = (): void => {
    sound.current?.pause()
    setPlaying(undefined)
  }
  useEffect(() => () => sound.current?.pause(), [])
  const play = (name: string, url: string): void => {
    stop()
    const next = new Audio(url)
    sound.current = next
    next.onended = () => setPlaying(undefined)
    next.onerror = () => setPlaying(undefined)
    setPlaying(name)
    void next.play().catch(() => setPlaying(undefined))
  }
  return { playing, play, stop }
}
