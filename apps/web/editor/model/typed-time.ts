import { framesOf, type Rate, timebase } from '@reelwright/film/time'
import { frameOfTimecode } from '@reelwright/film/timecode'

/** Frames of what was typed: `36f` or `36` frames, `1.5s` seconds, `1:07` or `0:01:07`, a whole timecode. Undefined when it is none. */
export const framesTyped = (text: string, rate: Rate): number | undefined => {
  const typed = text.trim().replace(',', '.').replace('−', '-')
  const [, sign, rest = ''] = /^([+-]?)\s*(.+)$/.exec(typed) ?? []
  const signed = (frames: number): number => (sign === '-' && frames !== 0 ? -frames : frames)
  if (/^\d+\s*f?$/.test(rest)) return signed(Number.parseInt(rest, 10))
  if (/^\d*\.?\d+\s*s?$/.test(rest)) return signed(framesOf(Number.parseFloat(rest), rate))
  if (/^\d{2}:[0-5]\d:[0-5]\d[:;]\d{2}$/.test(rest)) {
    try {
      return signed(frameOfTimecode(rest, rate))
    } catch {
      return undefined
    }
  }
  const [, minutes, seconds, frames] = /^(\d+):([0-5]?\d)(?::(\d{1,2}))?$/.exec(rest) ?? []
  if (minutes === undefined || Number(frames ?? 0) >= timebase(rate)) return undefined
  return signed(framesOf(Number(minutes) * 60 + Number(seconds), rate) + Number(frames ?? 0))
}
