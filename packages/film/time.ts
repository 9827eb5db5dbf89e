import { z } from 'zod'

/** Frames per second as a fraction: `num / den`. */
export const Rate = z.object({
  num: z.int().positive(),
  den: z.int().positive(),
})
export type Rate = Readonly<z.infer<typeof Rate>>

/** Sound is counted in whole samples at this rate everywhere. */
export const SAMPLE_RATE = 48_000

/** The rates a film may have, by the name people use for them. */
export const RATES = {
  '23.976': { num: 24_000, den: 1001 },
  '24': { num: 24, den: 1 },
  '25': { num: 25, den: 1 },
  '29.97': { num: 30_000, den: 1001 },
  '30': { num: 30, den: 1 },
  '50': { num: 50, den: 1 },
  '59.94': { num: 60_000, den: 1001 },
  '60': { num: 60, den: 1 },
} as const satisfies Record<string, Rate>
export type RateName = keyof typeof RATES

export const rateName = (rate: Rate): RateName | undefined =>
  (Object.keys(RATES) as RateName[]).find((name) => RATES[name].num === rate.num && RATES[name].den === rate.den)

/** The nearest whole frame to a time in seconds. */
export const framesOf = (seconds: number, rate: Rate): number => Math.round((seconds * rate.num) / rate.den)

export const secondsOf = (frames: number, rate: Rate): number => (frames * rate.den) / rate.num

/** The sample at which a frame starts, rounded to the nearest; exact for every rate in RATES up to days. */
export const samplesAt = (frame: number, rate: Rate): number => Math.round((frame * SAMPLE_RATE * rate.den) / rate.num)

/** The fewest whole frames that hold this many samples. */
export const framesToHold = (samples: number, rate: Rate): number => Math.ceil((samples * rate.num) / (SAMPLE_RATE * rate.den) - 1e-9)

/** The nearest frame boundary to a sample. */
export const frameAtSample = (sample: number, rate: Rate): number => Math.round((sample * rate.num) / (SAMPLE_RATE * rate.den))

/** The whole number of frames a timecode counts in one second: 30 for 29.97. */
export const timebase = (rate: Rate): number => Math.round(rate.num / rate.den)

/** Only 29.97 and 59.94 have drop-frame timecode (SMPTE ST 12-1). */
export const mayDropFrames = (rate: Rate): boolean => rate.den === 1001 && timebase(rate) % 30 === 0
