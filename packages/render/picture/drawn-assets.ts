import type { Asset } from '@reelwright/film/asset'
import type { Graphic } from '@reelwright/film/storyboard'
import type { Typefaces } from '@reelwright/film/timeline/timeline'
import type { Content } from '@reelwright/look/composition/content'

const graphicsOf = ({ base, overlays }: Pick<Content, 'base' | 'overlays'>): readonly Graphic[] =>
  [...(base.kind === 'shot' ? [base.shot] : [base.a, base.b]), ...overlays].flatMap((shown) =>
    shown.kind === 'graphic' ? [shown.graphic] : [],
  )

/** The pictures and films that a content's graphics show. @throws GRAPHIC_UNKNOWN, GRAPHIC_INVALID */
const shownBy = async (content: Pick<Content, 'base' | 'overlays'>) => {
  const graphics = graphicsOf(content)
  if (graphics.length === 0) return { pictures: [], films: [] }
  // Most segments show none: they do not wait for the designs and their schemas.
  const { graphicOf } = await import('@reelwright/look/graphics/list')
  const ready = graphics.map(graphicOf)
  return {
    pictures: ready.flatMap(({ pictures }) => pictures),
    films: ready.flatMap(({ films }) => films.map(({ asset }) => asset)),
  }
}

/** The pictures that a content's graphics show, its films not among them. @throws GRAPHIC_UNKNOWN, GRAPHIC_INVALID */
export const graphicPictures = async (content: Pick<Content, 'base' | 'overlays'>): Promise<readonly Asset[]> =>
  (await shownBy(content)).pictures

type Open = (asset: Asset) => Promise<string>
type Files = Readonly<Record<string, string>>

const openAll = async (assets: readonly Asset[], open: Open): Promise<Files> =>
  Object.fromEntries(await Promise.all(assets.map(async (asset) => [asset.hash, await open(asset)] as const)))

/** Local files of a brand's own fonts, by hash. */
export const openFonts = ({ heading, text }: Typefaces = {}, open: Open): Promise<Files> =>
  openAll(
    [heading, text].flatMap((face) => (face?.asset ? [face.asset] : [])),
    open,
  )

/** Local files of everything a content draws with besides its stills and videos, by hash: pictures and films in graphics, a brand's fonts. */
export const openDrawn = async (
  content: Pick<Content, 'base' | 'overlays'>,
  typefaces: Typefaces | undefined,
  open: Open,
): Promise<Files> => {
  const { pictures, films } = await shownBy(content)
  return { ...(await openAll([...pictures, ...films], open)), ...(await openFonts(typefaces, open)) }
}
