import type { BrandKitBody } from '@reelwright/contract/brand-kit'
import type { BrandKitRow } from '@reelwright/data/tables/brand-kits'
import type { Typeface } from '@reelwright/film/timeline/timeline'

const letters = (face: Typeface | undefined, mediaId: string | undefined) =>
  mediaId ? { mediaId } : face && !face.asset ? { family: face.family } : undefined

/** What a person would send to make a kit as it stands. */
export const bodyOfKit = ({ kit, media }: BrandKitRow): BrandKitBody => {
  const { name, colours, fonts, agent, disclaimer, equalHousing, intro, outro, mood } = kit
  const { photo: _, ...said } = agent ?? { name: '' }
  return {
    name,
    logo: { lightId: media.logoLightId, darkId: media.logoDarkId },
    colours,
    fonts: { heading: letters(fonts.heading, media.headingFontId), text: letters(fonts.text, media.textFontId) },
    agent: agent ? { ...said, photoId: media.agentPhotoId } : null,
    disclaimer: disclaimer ?? null,
    equalHousing,
    intro: intro ?? null,
    outro: outro ?? null,
    mood: mood ?? null,
  }
}
