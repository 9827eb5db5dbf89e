import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useRef } from 'react'
import { library } from '../words/library.js'
import { barsOf, type Peaks } from './bars-of.js'

/** Pixels from bar to bar. */
const BAR = 3

const peaksAt = async (url: string): Promise<Peaks> => {
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`The waveform could not be fetched (${answer.status}).`)
  return answer.json() as Promise<Peaks>
}

const paint = (canvas: HTMLCanvasElement, peaks: readonly number[], share: number): void => {
  const { clientWidth, clientHeight } = canvas
  canvas.width = Math.round(clientWidth * devicePixelRatio)
  canvas.height = Math.round(clientHeight * devicePixelRatio)
  const context = canvas.getContext('2d')
  if (!context) return
  const style = getComputedStyle(canvas)
  const [played, rest] = [style.getPropertyValue('--accent-ink'), style.getPropertyValue('--line-strong')]
  context.scale(devicePixelRatio, devicePixelRatio)
  const bars = barsOf(peaks, Math.floor(clientWidth / BAR))
  bars.forEach((level, index) => {
    const height = Math.max(1.5, level * clientHeight)
    context.fillStyle = (index + 0.5) / bars.length <= share ? played : rest
    context.fillRect(index * BAR, (clientHeight - height) / 2, BAR - 1, height)
  })
}

/** How loud a sound is over its length; `share` of it was played. Drawn anew when it gets another size or the page another appearance. */
export const Waveform = ({ url, share = 0, className }: { readonly url: string; readonly share?: number; readonly className?: string }) => {
  const canvas = useRef<HTMLCanvasElement>(null)
  const { data } = useQuery({ queryKey: ['peaks', url], queryFn: () => peaksAt(url), staleTime: Number.POSITIVE_INFINITY })
  const draw = useCallback((): void => {
    if (canvas.current) paint(canvas.current, data?.peaks ?? [], share)
  }, [data, share])
  const latest = useRef(draw)
  latest.current = draw
  useEffect(draw, [draw])
  useEffect(() => {
    if (!canvas.current) return
    const again = (): void => latest.current()
    const size = new ResizeObserver(again)
    size.observe(canvas.current)
    const theme = new MutationObserver(again)
    theme.observe(document.documentElement, { attributeFilter: ['data-theme'] })
    return () => {
      size.disconnect()
      theme.disconnect()
    }
  }, [])
  return <canvas ref={canvas} role="img" aria-label={library.waveform} className={className} />
}
