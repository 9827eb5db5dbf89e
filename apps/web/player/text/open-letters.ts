import type { FontCatalogue } from '@reelwright/contract/font'
import type { Asset } from '@reelwright/film/asset'
import type { Typeface } from '@reelwright/film/timeline/timeline'
import type { Scenery } from '@reelwright/look/composition/content'
import { createTypesetter } from '@reelwright/look/text/create-typesetter'
import { coverageOf } from '@reelwright/look/text/font-coverage'
import { type FontFile, hanOf } from '@reelwright/look/text/font-file'
import type { Typesetter } from '@reelwright/look/text/typesetter'
import type { UrlOf } from '../player.js'

/** A name of our own, so that a system's emoji font never stands in. */
export const EMOJI_FAMILY = 'Reelwright Emoji'

/** A text needs a font file that is not there yet: `coming` when it is, or has failed to. */
export class FontAwaited extends Error {
  constructor(readonly coming: Promise<unknown>) {
    super('A font is still being loaded.')
  }
}

export type Letters = {
  /** The typesetter of a film; undefined while its list of fonts is still being loaded. It throws FontAwaited for what it has to load. */
  readonly typesetterOf: (scenery: Scenery) => Typesetter | undefined
  /** Colour emoji, which canvases paint with a font of their own; true when they can. */
  readonly emojiReady: () => boolean
}

/** Kana, Han, Hangul and what stands among them: their files are hundreds, and named only to those who need them. */
const EAST_ASIAN = /[\u1100-\u11ff\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\uff00-\uffef\u{20000}-\u{3ffff}]/u

const plain = (family: string): string => family.toLowerCase().replace(/[^a-z0-9]/g, '')

const bytesOf = async (url: string): Promise<Uint8Array> => {
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}.`)
  return new Uint8Array(await answer.arrayBuffer())
}

/**
 * The fonts of films: loaded file by file, when a text first needs one. `urlOf` knows where a brand's own fonts are; `arrived` is
 * told whenever something that was awaited is there, `failed` what cannot be had.
 */
export const openLetters = (
  fontsUrl: string,
  urlOf: () => UrlOf,
  texts: () => string,
  arrived: () => void,
  failed: (sentence: string) => void,
): Letters => {
  const files = new Map<string, Uint8Array>()
  const loading = new Map<string, Promise<void>>()
  const catalogues = new Map<string, FontCatalogue>()
  const typesetters = new Map<string, Typesetter>()
  let loads = 0
  let emoji: 'unasked' | 'loading' | 'ready' = 'unasked'

  /** Once for each name, however often it is asked for; what failed is not asked for again. */
  const once = (name: string, load: () => Promise<void>): Promise<void> => {
    const known = loading.get(name)
    if (known) return known
    const coming = load()
      .catch((error: unknown) => failed(error instanceof Error ? error.message : String(error)))
      .then(() => {
        loads += 1
        arrived()
      })
    loading.set(name, coming)
    return coming
  }

  const catalogueOf = (han: 'yes' | 'no'): FontCatalogue | undefined => {
    void once(`catalogue ${han}`, async () => {
      const answer = await fetch(`${fontsUrl}?han=${han}`)
      if (!answer.ok) throw new Error(`The list of fonts could not be loaded (${answer.status}).`)
      catalogues.set(han, (await answer.json()) as FontCatalogue)
    })
    return catalogues.get(han)
  }

  const load = (id: string): Uint8Array => {
    const known = files.get(id)
    if (known) return known
    const name = id.replace(/^(serif|sans) /, '')
    throw new FontAwaited(once(id, async () => void files.set(id, await bytesOf(`${fontsUrl}/${encodeURIComponent(name)}`))))
  }

  /** Fonts that a brand brought and what they cover, which is known when they are there; nothing for what cannot be read here. */
  const own = new Map<string, readonly FontFile[]>()
  const brought = (asset: Asset, role: 'serif' | 'sans'): readonly FontFile[] | undefined => {
    const id = `${role} ${asset.hash}`
    void once(id, async () => {
      try {
        const url = urlOf()(asset)
        if (!url) throw new Error('A font of the brand cannot be found; bring it again.')
        const bytes = await bytesOf(url)
        const covers = coverageOf(bytes)
        if (!covers) throw new Error('A font of the brand cannot be read here, as TTF or OTF it can; the master is set in it nevertheless.')
        files.set(id, bytes)
        own.set(id, [{ id, role, covers }])
      } catch (error) {
        own.set(id, []) // the house's letters stand in
        throw error
      }
    })
    return own.get(id)
  }

  const lettersOf = (face: Typeface | undefined, role: 'serif' | 'sans', { families }: FontCatalogue): readonly FontFile[] | undefined => {
    if (!face) return []
    if (face.asset) return brought(face.asset, role)
    const found = families.find(({ name }) => plain(name) === plain(face.family))
    return (found?.files ?? []).map(({ id, covers }) => ({ id: `${role} ${id}`, role, covers }))
  }

  const find = (scenery: Scenery): Typesetter | undefined => {
    const han = EAST_ASIAN.test(texts()) ? 'yes' : 'no'
    const catalogue = catalogueOf(han)
    if (!catalogue) return undefined
    const [heading, text] = [
      lettersOf(scenery.typefaces?.heading, 'serif', catalogue),
      lettersOf(scenery.typefaces?.text, 'sans', catalogue),
    ]
    if (!heading || !text) return undefined
    const language = scenery.typeLanguage ?? scenery.language
    const key = JSON.stringify([han, language, heading.map(({ id }) => id), text.map(({ id }) => id)])
    const known = typesetters.get(key)
    if (known) return known
    const named = /^(ja|zh|ko)\b/i.test(language)
    const made = createTypesetter({ files: [...heading, ...text, ...catalogue.house], load, language: named ? language : hanOf('') })
    typesetters.set(key, made)
    return made
  }

  /** Asked for with every frame: looked for again only when something has come since. */
  const settledFor = new WeakMap<Scenery, { readonly typesetter: Typesetter | undefined; readonly loads: number }>()

  return {
    typesetterOf: (scenery) => {
      const settled = settledFor.get(scenery)
      if (settled?.loads === loads) return settled.typesetter
      const typesetter = find(scenery)
      settledFor.set(scenery, { typesetter, loads })
      return typesetter
    },
    emojiReady: () => {
      const file = (catalogues.get('no') ?? catalogues.get('yes'))?.house.find(({ role }) => role === 'emoji')
      if (emoji === 'unasked' && file) {
        emoji = 'loading'
        void once('emoji', async () => {
          const face = new FontFace(EMOJI_FAMILY, `url(${fontsUrl}/${encodeURIComponent(file.id)})`)
          document.fonts.add(await face.load())
          emoji = 'ready'
        })
      }
      return emoji === 'ready'
    },
  }
}
