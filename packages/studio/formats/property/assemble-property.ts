import { Edit } from '@reelwright/film/edits/edit'
import { assembleReel } from '@reelwright/film/property/assemble/assemble-reel'
import { type PropertyBrief, type Variant, variantName, variantsOf } from '@reelwright/film/property/brief'
import type { Palette } from '@reelwright/film/timeline/timeline'
import { cropAt, planMove } from '@reelwright/look/camera/path'
import { paletteOf } from '@reelwright/look/palette'
import { type BrandPalette, paletteOfBrand } from '@reelwright/look/palette-brand'
import { z } from 'zod'
import type { Assembled } from '../assembled.js'
import type { FilmState } from '../film-state.js'
import { propertyBrief } from './brief-of.js'
import { reissueOf } from './reissue-of.js'

/** The brand's colours where it has them, the photos' otherwise, and which of the brand's had to be moved to be read. */
export const brandPaletteOfFilm = ({ project: { photos } }: FilmState, { brandKit }: PropertyBrief): BrandPalette => {
  const samples = (photos ?? []).flatMap(({ colours }) => colours.map(([r, g, b]) => ({ r, g, b, weight: 1 })))
  return paletteOfBrand(brandKit?.colours ?? {}, paletteOf(samples))
}

export const paletteOfFilm = (film: FilmState, brief: PropertyBrief): Palette => brandPaletteOfFilm(film, brief).palette

/** @returns the variant a master's name stands for; the first of the film when it stands for none. */
export const variantOf = (brief: PropertyBrief, name: string): Variant =>
  variantsOf(brief).find((variant) => variantName(variant) === name) ?? (variantsOf(brief)[0] as Variant)

/** One of the masters assembled: a pure function of storyboard, chosen takes and edits. */
export const assembleProperty = (film: FilmState, master: string, without?: 'music'): Assembled => {
  const brief = propertyBrief(film.project.brief)
  return assembleReel(
    {
      title: film.project.title,
      brief,
      storyboard: film.storyboard as NonNullable<FilmState['storyboard']>,
      takes: film.takes.map(({ take }) => take).filter((take) => take.slot !== without),
      palette: paletteOfFilm(film, brief),
      edits: z.array(Edit).parse(film.project.edits),
      typefaces: brief.brandKit?.fonts,
      reissue: reissueOf(film),
      cropAt: (move, picture, frame, frames, rate, at) => cropAt(planMove(move, picture, frame, frames, rate), at),
    },
    variantOf(brief, master),
  )
}
