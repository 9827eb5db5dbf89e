import type { BrandMedia } from '@reelwright/data/tables/brand-kits'
import type { MediaKind } from '@reelwright/data/tables/media'

type MediaPlace = {
  readonly kinds: readonly MediaKind[]
  /** The field of a kit's body that names it. */
  readonly field: string
  /** What a sentence calls it. */
  readonly what: string
}

const PLACES: Readonly<Record<keyof BrandMedia, MediaPlace>> = {
  logoLightId: { kinds: ['LOGO', 'IMAGE'], field: 'logo.lightId', what: 'The light logo' },
  logoDarkId: { kinds: ['LOGO', 'IMAGE'], field: 'logo.darkId', what: 'The dark logo' },
  headingFontId: { kinds: ['FONT'], field: 'fonts.heading.mediaId', what: 'The font of the headings' },
  textFontId: { kinds: ['FONT'], field: 'fonts.text.mediaId', what: 'The font of the text' },
  agentPhotoId: { kinds: ['IMAGE'], field: 'agent.photoId', what: 'The portrait of the agent' },
}

/** Where a brand kit names entries of the library, and which kinds may stand there. */
export const MEDIA_PLACES = Object.entries(PLACES) as readonly (readonly [keyof BrandMedia, MediaPlace])[]
