import type { Brief } from '@reelwright/film/any-brief'
import { fail } from '@reelwright/film/fault'
import type { PropertyBrief } from '@reelwright/film/property/brief'

/** The brief of a property film. @throws FORMAT_WRONG when it is of another kind of film. */
export const propertyBrief = (brief: Brief): PropertyBrief => {
  if (brief.format !== 'property') throw fail('FORMAT_WRONG', `This step is of property films; the film is a ${brief.format}.`)
  return brief
}
