import { clipsWithStarts } from '@reelwright/film/timeline/reading'
import type { Timeline } from '@reelwright/film/timeline/timeline'
import { textsOf } from '@reelwright/look/graphics/list'
import { glyphMissing } from '@reelwright/look/text/glyph-missing'
import { loadTypesetter } from '@reelwright/media/raster/load-typesetter'

const textsIn = (timeline: Timeline): readonly string[] =>
  timeline.tracks
    .flatMap((track) => clipsWithStarts(track))
    .flatMap(({ clip: { source } }) => {
      if (source.kind === 'graphic') return textsOf(source.graphic.kind, source.graphic.params)
      return source.kind === 'caption' ? source.lines.flatMap((line) => line.map((word) => word.text)) : []
    })

/** Refuses a film that would show empty boxes. @throws GLYPH_MISSING */
export const checkGlyphs = async (timeline: Timeline): Promise<void> => {
  const texts = textsIn(timeline)
  const fault = glyphMissing(texts, await loadTypesetter(texts, { language: timeline.language }))
  if (fault) throw fault
}
