import type { Brief } from '@reelwright/film/any-brief'
import { QUALITY_NAMES, type QualityName } from '@reelwright/render/plan/quality'

export const CAPTIONS_SHOWN = ['burned', 'beside'] as const
export type CaptionsShown = (typeof CAPTIONS_SHOWN)[number]

/** How one master is made: which cut of the film it shows, how carefully, and whether the captions stand in its picture. */
export type Rendition = {
  /** `9x16` or `9x16-unbranded`; empty where the film has one master only. */
  readonly variant: string
  readonly quality: QualityName
  readonly captions: CaptionsShown
}

const oneOf = <Word extends string>(words: readonly Word[], word: string | undefined): Word | undefined => words.find((one) => one === word)

/** What a master's name stands for: `9x16-unbranded-preview-beside`; what it leaves out is as the brief says. */
export const renditionNamed = (name: string, brief: Pick<Brief, 'quality' | 'captions'>): Rendition => {
  const parts = name.split('-').filter(Boolean)
  const captions = oneOf(CAPTIONS_SHOWN, parts.at(-1))
  if (captions) parts.pop()
  const quality = oneOf(QUALITY_NAMES, parts.at(-1))
  if (quality) parts.pop()
  return { variant: parts.join('-'), quality: quality ?? brief.quality, captions: captions ?? brief.captions }
}

/** The master's name: it says no more than what sets it apart from the film's own. */
export const renditionName = ({ variant, quality, captions }: Rendition, brief: Pick<Brief, 'quality' | 'captions'>): string =>
  [variant, quality === brief.quality ? '' : quality, captions === brief.captions ? '' : captions].filter(Boolean).join('-')
