import { type Rate, secondsOf } from '@reelwright/film/time'

/** A frame as minutes, seconds and frames: `1:07:12`. */
export const timeText = (frame: number, rate: Rate): string => {
  const seconds = Math.floor(secondsOf(frame, rate) + 1e-6)
  const rest = frame - Math.ceil((seconds * rate.num) / rate.den - 1e-6)
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${Math.floor(seconds / 60)}:${two(seconds % 60)}:${two(Math.max(0, rest))}`
}
