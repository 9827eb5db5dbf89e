import type { BrandKitShown } from '@reelwright/contract/brand-kit'
import type { BrandKitRow, BrandMedia } from '@reelwright/data/tables/brand-kits'
import { DEFAULT_PALETTE } from '@reelwright/look/palette'
import { type MovedColour, paletteOfBrand } from '@reelwright/look/palette-brand'
import type { Studio } from '../../studio.js'
import { mediaById } from '../find-media.js'
import { bodyOfKit } from './body-of-kit.js'
import { MEDIA_PLACES } from './media-places.js'

const warningOf = ({ role, from, to }: MovedColour) => ({
  code: 'CONTRAST_LOW',
  field: `colours.${role}`,
  message: `${from} cannot be read on its ground; films show it as ${to}. Choose one that stands out by 4.5 to 1 to keep it.`,
})

const warningsOfGone = (media: BrandMedia, there: ReadonlyMap<string, unknown>) =>
  MEDIA_PLACES.filter(([place]) => media[place] !== undefined && !there.has(media[place])).map(([, { field, what }]) => ({
    code: 'MEDIA_GONE',
    field,
    message: `${what} was deleted from the library. The kit keeps its copy; choose another, or take it away.`,
  }))

const shown = (row: BrandKitRow, there: ReadonlyMap<string, unknown>): BrandKitShown => {
  const { kit, media } = row
  const { logo: _, fonts: __, ...said } = bodyOfKit(row)
  const { palette, moved } = paletteOfBrand(kit.colours, DEFAULT_PALETTE)
  const letters = (face: typeof kit.fonts.heading, mediaId: string | undefined) =>
    face ? { family: face.family, mediaId: mediaId ?? null } : null
  return {
    ...(said as Required<typeof said>),
    id: row.id,
    logo: { lightId: media.logoLightId ?? null, darkId: media.logoDarkId ?? null },
    fonts: { heading: letters(kit.fonts.heading, media.headingFontId), text: letters(kit.fonts.text, media.textFontId) },
    palette,
    warnings: [...warningsOfGone(media, there), ...moved.map(warningOf)],
    revision: row.revision,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  }
}

/** Kits as they are shown, with what a person should know of each: colours that were moved, entries of the library that are gone. */
export const showBrandKits = async (studio: Studio, organizationId: string, rows: readonly BrandKitRow[]): Promise<BrandKitShown[]> => {
  const ids = rows.flatMap(({ media }) => Object.values(media))
  const there = await studio.data.inOrganization(organizationId, (tenant) => mediaById(tenant, ids))
  return rows.map((row) => shown(row, there))
}
