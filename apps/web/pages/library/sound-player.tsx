import { Pause, Play } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Waveform } from '../../media/waveform.js'
import { Button } from '../../ui/button.js'
import { clockOf } from '../../ui/times.js'
import { library } from '../../words/library.js'

/** A recording to listen to: its waveform, where it is, and a slider that keys move too. */
export const SoundPlayer = ({ url, peaks, duration }: { readonly url: string; readonly peaks?: string; readonly duration: number }) => {
  const sound = useRef<HTMLAudioElement>(null)
  const [at, setAt] = useState(0)
  const [plays, setPlays] = useState(false)
  useEffect(() => {
    if (!plays) return
    let frame = 0
    const follow = (): void => {
      setAt(sound.current?.currentTime ?? 0)
      frame = requestAnimationFrame(follow)
    }
    frame = requestAnimationFrame(follow)
    return () => cancelAnimationFrame(frame)
  }, [plays])
  return (
    <div className="flex flex-col gap-3 rounded-xl bg-sunken p-4">
      <audio
        ref={sound}
        src={url}
        preload="metadata"
        onPlay={() => setPlays(true)}
        onPause={() => setPlays(false)}
        onEnded={() => setPlays(false)}
      />
      <div className="relative h-36 rounded-md has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent-ink">
        {peaks && <Waveform url={peaks} share={duration > 0 ? at / duration : 0} className="size-full" />}
        <input
          type="range"
          aria-label={library.position}
          aria-valuetext={clockOf(at)}
          min={0}
          max={duration}
          step={0.1}
          value={at}
          onChange={({ target }) => {
            const next = Number(target.value)
            if (sound.current) sound.current.currentTime = next
            setAt(next)
          }}
          className="absolute inset-0 size-full cursor-pointer opacity-0"
        />
      </div>
      <div className="flex items-center justify-between gap-3">
        <Button size="small" onClick={() => (plays ? sound.current?.pause() : void sound.current?.play())}>
          {plays ? <Pause aria-hidden /> : <Play aria-hidden />}
          {plays ? library.pause : library.play}
        </Button>
        <span className="figures text-xs text-quiet">
          {clockOf(at)} / {clockOf(duration)}
        </span>
      </div>
    </div>
  )
}
