import type { RenderJobRequest } from '@reelwright/contract/render-job'
import { refuse } from '@reelwright/film/fault'
import type { FilmState } from '../formats/film-state.js'
import { type MasterName, mastersOf } from '../formats/masters.js'
import { renditionName } from '../formats/rendition.js'

const aspectOf = (variant: string): string => (variant.split('-')[0] ?? '').replace('x', ':')
const brandingOf = (variant: string): string => (variant.endsWith('-unbranded') ? 'unbranded' : 'branded')

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b))

/** The shapes of frame a film has. */
const aspectsOf = (film: FilmState): readonly string[] => {
  const { brief } = film.project
  if (brief.format === 'property') return brief.aspects
  const { width, height } = brief.picture
  const by = divisor(width, height)
  return [`${width / by}:${height / by}`]
}

/**
 * The names of the masters a request asks for.
 * @throws ASPECT_UNKNOWN, BRANDING_UNKNOWN for what the film does not have
 */
export const mastersAskedFor = (film: FilmState, { aspects, branding, quality, captions }: RenderJobRequest): readonly MasterName[] => {
  const { brief } = film.project
  const has = aspectsOf(film)
  const foreign = aspects?.find((aspect) => !has.includes(aspect))
  if (foreign !== undefined)
    throw refuse('ASPECT_UNKNOWN', `This film is made in ${has.join(', ')}; choose among these, or change its brief.`, {
      field: 'aspects',
      limit: has.join(', '),
      given: foreign,
    })
  const variants = mastersOf(film).filter(
    (variant) => variant === '' || ((!aspects || aspects.includes(aspectOf(variant))) && (!branding || brandingOf(variant) === branding)),
  )
  if (variants.length === 0 || (branding && brief.format !== 'property'))
    throw refuse('BRANDING_UNKNOWN', `This film has no ${branding} masters; leave branding out, or change its brief.`, {
      field: 'branding',
      given: branding,
    })
  return variants.map((variant) =>
    renditionName({ variant, quality: quality ?? brief.quality, captions: captions ?? brief.captions }, brief),
  )
}
