import type { BrandKitShown } from '@reelwright/contract/brand-kit'
import type { BrandKitRow } from '@reelwright/data/tables/brand-kits'
import { DEFAULT_PALETTE } from '@reelwright/look/palette'
import { type MovedColour, paletteOfBrand } from '@reelwright/look/palette-brand'
import { bodyOfKit } from './body-of-kit.js'

const warningOf = ({ role, from, to }: MovedColour) => ({
  code: 'CONTRAST_LOW',
  field: `colours.${role}`,
  message: `${from} cannot be read on its ground; films show it as ${to}. Choose one that stands out by 4.5 to 1 to keep it.`,
})

export const showBrandKit = (row: BrandKitRow): BrandKitShown => {
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
    warnings: moved.map(warningOf),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  }
}
