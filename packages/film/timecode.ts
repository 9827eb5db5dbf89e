import { refuse } from './fault.js'
import { mayDropFrames, type Rate, timebase } from './time.js'

const pad = (n: number): string => String(n).padStart(2, '0')

/** Frames left out of the count each minute but every tenth, per SMPTE ST 12-1: two at 29.97, four at 59.94. */
const droppedPerMinute = (rate: Rate): number => timebase(rate) / 15

/** `HH:MM:SS:FF`, or `HH:MM:SS;FF` in drop-frame. The frame is counted from 00:00:00:00. */
export const timecodeOf = (frame: number, rate: Rate, drop = mayDropFrames(rate)): string => {
  const base = timebase(rate)
  let count = frame
  if (drop) {
    const lost = droppedPerMinute(rate)
    const perMinute = base * 60 - lost
    const perTen = perMinute * 10 + lost
    const tens = Math.floor(frame / perTen)
    const rest = frame % perTen
    count += lost * 9 * tens + (rest >= base * 60 ? lost * (1 + Math.floor((rest - base * 60) / perMinute)) : 0)
  }
  const seconds = Math.floor(count / base)
  const hours = Math.floor(seconds / 3600)
  return `${pad(hours)}:${pad(Math.floor(seconds / 60) % 60)}:${pad(seconds % 60)}${drop ? ';' : ':'}${pad(count % base)}`
}

/** The frame a timecode names; `;` before the frames means drop-frame. Refuses what no clock shows. */
export const frameOfTimecode = (timecode: string, rate: Rate): number => {
  const match = /^(\d{2}):([0-5]\d):([0-5]\d)([:;])(\d{2})$/.exec(timecode)
  const base = timebase(rate)
  const [hours, minutes, seconds, frames] = [match?.[1], match?.[2], match?.[3], match?.[5]].map(Number) as [number, number, number, number]
  const drop = match?.[4] === ';'
  const wrong = !match || frames >= base || (drop && !mayDropFrames(rate))
  const skipped = drop && seconds === 0 && minutes % 10 !== 0 && frames < droppedPerMinute(rate)
  if (wrong || skipped) throw refuse('TIMECODE_INVALID', `"${timecode}" is no timecode at this frame rate; write HH:MM:SS:FF.`)
  const total = ((hours * 60 + minutes) * 60 + seconds) * base + frames
  if (!drop) return total
  const allMinutes = hours * 60 + minutes
  return total - droppedPerMinute(rate) * (allMinutes - Math.floor(allMinutes / 10))
}
