import { useQuery } from '@tanstack/react-query'
import { Pause, Play } from 'lucide-react'
import { useCallback, useEffect, useRef, useState } from 'react'
import { Button } from '../../ui/button.js'
import { clockOf } from '../../ui/times.js'
import { library } from '../../words/library.js'
import { barsOf, type Peaks } from './bars-of.js'

const BAR = 3

const peaksAt = async (url: string): Promise<Peaks> => {
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`The waveform could not be fetched (${answer.status}).`)
  return answer.json() as Promise<Peaks>
}

const paint = (canvas: HTMLCanvasElement, peaks: readonly number[], share: number): void => {
  const { clientWidth, clientHeight } = canvas
  const scale = devicePixelRatio
  canvas.width = Math.round(clientWidth * scale)
  canvas.height = Math.round(clientHeight * scale)
  const context = canvas.getContext('2d')
  if (!context) return
  const style = getComputedStyle(canvas)
  const [played, rest] = [style.getPropertyValue('--accent-ink'), style.getPropertyValue('--line-strong')]
  context.scale(scale, scale)
  const bars = barsOf(peaks, Math.floor(clientWidth / BAR))
  bars.forEach((level, index) => {
    const height = Math.max(1.5, level * clientHeight)
    context.fillStyle = (index + 0.5) / bars.length <= share ? played : rest
    context.fillRect(index * BAR, (clientHeight - height) / 2, BAR - 1, height)
  })
}

/** A recording to listen to: its waveform, where it is, and a slider that keys move too. */
export const SoundPlayer = ({ url, peaks, duration }: { readonly url: string; readonly peaks?: string; readonly duration: number }) => {
  const sound = useRef<HTMLAudioElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const [at, setAt] = useState(0)
  const [plays, setPlays] = useState(false)
  const shape = useQuery({
    queryKey: ['peaks', peaks],
    queryFn: () => peaksAt(peaks as string),
    enabled: Boolean(peaks),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const draw = useCallback((): void => {
    if (canvas.current) paint(canvas.current, shape.data?.peaks ?? [], duration > 0 ? at / duration : 0)
  }, [shape.data, at, duration])
  useEffect(draw, [draw])
  useEffect(() => {
    if (!canvas.current) return
    const watcher = new ResizeObserver(draw)
    watcher.observe(canvas.current)
    return () => watcher.disconnect()
  }, [draw])
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
        <canvas ref={canvas} role="img" aria-label={library.waveform} className="size-full" />
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
