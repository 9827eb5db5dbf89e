import type { Brief } from '@reelwright/film/any-brief'
import type { Source } from '@reelwright/film/brief'

/** The sources a film leans on; a listing is its own. */
export const sourcesOf = (brief: Brief): readonly Source[] => (brief.format === 'documentary' ? brief.sources : [])
