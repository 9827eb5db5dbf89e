/** As the studio writes it: each peak 0–255 over so many samples at 48 kHz. */
export type Peaks = { readonly samplesPerPeak: number; readonly samples: number; readonly peaks: readonly number[] }

/** So many bars of a waveform, 0 to 1, each the loudest of its stretch; fewer when there is less to tell. */
export const barsOf = (peaks: readonly number[], most: number): readonly number[] => {
  const bars = Math.min(most, peaks.length)
  return Array.from({ length: bars }, (_, index) => {
    const [from, to] = [Math.floor((index * peaks.length) / bars), Math.floor(((index + 1) * peaks.length) / bars)]
    return peaks.slice(from, Math.max(from + 1, to)).reduce((loudest, peak) => Math.max(loudest, peak), 0) / 255
  })
}
