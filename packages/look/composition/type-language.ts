import type { Timeline } from '@reelwright/film/timeline/timeline'
import { hanOf } from '../text/font-file.js'

const textsOf = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(textsOf)
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : []
}

/** The language whose shapes Han characters take: the film's own, or what its texts look like. */
export const typeLanguageOf = (timeline: Timeline): string | undefined => {
  if (/^(ja|zh|ko)\b/i.test(timeline.language)) return timeline.language.slice(0, 2).toLowerCase()
  const texts = timeline.tracks.flatMap((track) =>
    track.items.flatMap((item) => {
      if (item.type !== 'clip') return []
      if (item.source.kind === 'graphic') return textsOf(item.source.graphic.params)
      return item.source.kind === 'caption' ? [item.source.lines.flatMap((line) => line.map((word) => word.text)).join(' ')] : []
    }),
  )
  return hanOf(texts.join('\n'))
}
