import type { Clip } from '@reelwright/film/timeline/timeline'
import { graphicName } from '../../words/graphics.js'
import { captionText } from './recaption.js'

/** A clip as it is read on its track: a caption by what it says, a graphic that has no name of its own by what it is. */
export const clipName = ({ name, source }: Clip): string => {
  if (source.kind === 'caption') return captionText(source)
  return source.kind === 'graphic' && source.graphic.kind === name ? graphicName(name) : name
}
