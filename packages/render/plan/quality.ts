export type Taps = {
  readonly kernel: 'catmull-rom' | 'lanczos3'
  readonly columnTaps: 4 | 8
  readonly rowTaps: 4 | 6 | 8 | 10
}

/** How stills are resampled: see RENDERING in docs; figures are luma PSNR against a float Lanczos-3 reference. */
export type Sampling = Taps & {
  /** Pixels of the decoded picture for one of the frame, in the middle of a move. */
  readonly oversample: number
  /** Of the planes of colour, where not as that of light: they hold half the detail, and the eye sees less of it. */
  readonly chroma?: Taps
}

export type EncoderSettings = { readonly preset: string; readonly crf: number }
export type Quality = { readonly sampling: Sampling; readonly encoder: EncoderSettings }

export const QUALITY_NAMES = ['preview', 'standard', 'high'] as const
export type QualityName = (typeof QUALITY_NAMES)[number]

export const QUALITIES: Readonly<Record<QualityName, Quality>> = {
  preview: {
    sampling: { kernel: 'catmull-rom', oversample: 1.15, columnTaps: 4, rowTaps: 4 },
    encoder: { preset: 'veryfast', crf: 23 },
  },
  standard: {
    sampling: {
      kernel: 'lanczos3',
      oversample: 1.25,
      columnTaps: 8,
      rowTaps: 6,
      // the planes of colour lose 0.1 to 0.7 dB and stand above 52, for a sixth of the time of a frame
      chroma: { kernel: 'catmull-rom', columnTaps: 4, rowTaps: 4 },
    },
    encoder: { preset: 'veryfast', crf: 20 },
  },
  high: {
    sampling: { kernel: 'lanczos3', oversample: 1.47, columnTaps: 8, rowTaps: 10 },
    encoder: { preset: 'medium', crf: 18 },
  },
}

export const qualityOf = (quality: QualityName | Quality): Quality => (typeof quality === 'string' ? QUALITIES[quality] : quality)
