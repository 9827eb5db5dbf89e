import type { Brief } from '@reelwright/film/any-brief'
import type { DocumentaryBrief } from '@reelwright/film/brief'
import { fail } from '@reelwright/film/fault'

/** The brief of a documentary. @throws FORMAT_WRONG when it is of another kind of film. */
export const documentaryBrief = (brief: Brief): DocumentaryBrief => {
  if (brief.format !== 'documentary') throw fail('FORMAT_WRONG', `This step is of documentaries; the film is a ${brief.format} film.`)
  return brief
}
