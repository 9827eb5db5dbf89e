import { basename } from 'node:path'
import type { BrandKitBody } from '@reelwright/contract/brand-kit'
import type { BrandKitRow, BrandMedia } from '@reelwright/data/tables/brand-kits'
import type { MediaRow } from '@reelwright/data/tables/media'
import type { Tenant } from '@reelwright/data/tenant'
import type { Asset } from '@reelwright/film/asset'
import { isFault, refuse } from '@reelwright/film/fault'
import { BrandKit } from '@reelwright/film/property/brand-kit'
import type { Typeface } from '@reelwright/film/timeline/timeline'
import { toWorkingLogo } from '@reelwright/media/image/logo'
import { BRAND_FAMILY_NAMES } from '@reelwright/media/raster/font-catalogue'
import { keepFile } from '../../ledger/keep-made.js'
import type { Studio } from '../../studio.js'
import { findMediaOf } from '../find-media.js'
import { inFolder } from '../in-folder.js'
import { MEDIA_PLACES } from './media-places.js'

type Letters = NonNullable<NonNullable<BrandKitBody['fonts']>['heading']>

/** Entries of the library that a kit names, looked up. */
type Found = Readonly<Record<keyof BrandMedia, MediaRow | undefined>>

const mediaIdOf = (letters: Letters | undefined): string | undefined => (letters && 'mediaId' in letters ? letters.mediaId : undefined)

/** Where a kit names entries of the library. */
const mediaOf = ({ logo, fonts, agent }: BrandKitBody): BrandMedia => ({
  logoLightId: logo?.lightId,
  logoDarkId: logo?.darkId,
  headingFontId: mediaIdOf(fonts?.heading),
  textFontId: mediaIdOf(fonts?.text),
  agentPhotoId: agent?.photoId,
})

const find = async (tenant: Tenant, ids: BrandMedia, kept: BrandMedia): Promise<Found> => {
  const found: Partial<Record<keyof BrandMedia, MediaRow | undefined>> = {}
  for (const [place, { kinds, field }] of MEDIA_PLACES) {
    const id = ids[place]
    found[place] = id === undefined || id === kept[place] ? undefined : (await findMediaOf(tenant, [id], kinds, field))[0]
  }
  return found as Found
}

/** A picture of the library as a logo: cut out, and without its empty margins. @throws what `inspectLogo` finds */
const logoAsset = (studio: Studio, row: MediaRow | undefined, field: string): Promise<Asset | undefined> =>
  inFolder(studio, async (folder) => {
    if (!row || row.kind === 'LOGO') return row?.asset
    const path = await studio.objects.open(row.organizationId, row.asset.hash)
    try {
      return await keepFile(studio, row.organizationId, { ...(await toWorkingLogo(path, `${folder}/logo`)), name: row.name })
    } catch (error) {
      if (!isFault(error) || error.kind !== 'input') throw error
      // Its file is known by its hash here; the person knows it by its title.
      const sentence = error.message.replace(/^[^:"]*: /, '').replaceAll(basename(path), row.title)
      throw refuse(error.code, sentence, { field, limit: error.limit, given: row.title, cause: error })
    }
  })

const typefaceOf = (
  letters: Letters | undefined,
  row: MediaRow | undefined,
  field: string,
  kept: Typeface | undefined,
): Typeface | undefined => {
  if (!letters || kept) return kept
  if (row) return { family: row.title.slice(0, 60), asset: row.asset }
  const family = 'family' in letters ? letters.family : ''
  if (BRAND_FAMILY_NAMES.includes(family)) return { family }
  const limit = BRAND_FAMILY_NAMES.join(', ')
  throw refuse('FONT_UNKNOWN', `The family "${family}" is not shipped; choose one of ${limit}, or upload its font file.`, {
    field,
    limit,
    given: family,
  })
}

/** The body without what is null: a kit leaves out what is not there. */
const present = <Value>(value: Value | null | undefined): Value | undefined => value ?? undefined

/**
 * A kit as films take it, its logos, fonts and portrait out of the library. What the kit that is changed had `before` under the same id it
 * keeps, whatever has become of the entry: deleting it takes nothing from the kit.
 * @throws MEDIA_NOT_FOUND, MEDIA_KIND_WRONG, FONT_UNKNOWN, LOGO_OPAQUE, LOGO_TYPE, LOGO_TOO_LARGE
 */
export const kitFromBody = async (
  studio: Studio,
  organizationId: string,
  body: BrandKitBody,
  before?: Pick<BrandKitRow, 'kit' | 'media'>,
): Promise<{ readonly kit: BrandKit; readonly media: BrandMedia }> => {
  const ids = mediaOf(body)
  const had = before?.media ?? {}
  const found = await studio.data.inOrganization(organizationId, (tenant) => find(tenant, ids, had))
  const kept = <Value>(place: keyof BrandMedia, value: Value | undefined): Value | undefined =>
    ids[place] !== undefined && ids[place] === had[place] ? value : undefined
  const was = before?.kit
  const { photoId: _, ...agent } = body.agent ?? {}
  const kit = BrandKit.parse({
    schema: 'brand-kit/1',
    name: body.name,
    logo: {
      light: kept('logoLightId', was?.logo.light) ?? (await logoAsset(studio, found.logoLightId, 'logo.lightId')),
      dark: kept('logoDarkId', was?.logo.dark) ?? (await logoAsset(studio, found.logoDarkId, 'logo.darkId')),
    },
    colours: body.colours ?? {},
    fonts: {
      heading: typefaceOf(body.fonts?.heading, found.headingFontId, 'fonts.heading.family', kept('headingFontId', was?.fonts.heading)),
      text: typefaceOf(body.fonts?.text, found.textFontId, 'fonts.text.family', kept('textFontId', was?.fonts.text)),
    },
    agent: body.agent ? { ...agent, photo: kept('agentPhotoId', was?.agent?.photo) ?? found.agentPhotoId?.asset } : undefined,
    disclaimer: present(body.disclaimer),
    equalHousing: body.equalHousing ?? true,
    intro: present(body.intro),
    outro: present(body.outro),
    mood: present(body.mood),
  })
  return { kit, media: ids }
}
