/** As the studio writes it: each peak 0–255 over so many samples at 48 kHz. */
export type Peaks = { readonly samplesPerPeak: number; readonly samples: number; readonly peaks: readonly number[] }

/** So many bars of a waveform, each the loudest of its stretch, the loudest of all 1; fewer when there is less to tell. */
export const barsOf = (peaks: readonly number[], most: number): readonly number[] => {
  const bars = Math.min(most, peaks.length)
  const loudest = (of: readonly number[]): number => of.reduce((now, peak) => Math.max(now, peak), 0)
  const whole = loudest(peaks) || 1
  return Array.from({ length: bars }, (_, index) => {
    const [from, to] = [Math.floor((index * peaks.length) / bars), Math.floor(((index + 1) * peaks.length) / bars)]
    return loudest(peaks.slice(from, Math.max(from + 1, to))) / whole
  })
}
