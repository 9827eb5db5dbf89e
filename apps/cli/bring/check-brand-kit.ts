import { basename } from 'node:path'
import type { Asset } from '@reelwright/film/asset'
import { refuse } from '@reelwright/film/fault'
import { BrandKit } from '@reelwright/film/property/brand-kit'
import { refuseField } from '@reelwright/film/property/text/refuse-field'
import { inspectImage } from '@reelwright/media/image/inspect-image'
import { inspectLogo } from '@reelwright/media/image/logo'
import { BRAND_FAMILY_NAMES } from '@reelwright/media/raster/font-catalogue'
import { readFont } from '@reelwright/media/raster/read-font'
import type { Warning } from '../progress/tell-warnings.js'
import { fileBeside } from './file-beside.js'
import { readJson } from './read-text.js'
import { isTree, putAt, type Tree, valueAt } from './tree.js'

/** A file the brand kit names, where it stands in it, and what it is. */
export type BrandFile = { readonly at: readonly string[]; readonly path: string; readonly kind: 'logo' | 'photo' | 'font' }

/** A brand kit as it was brought: its files still where the user has them. */
export type AskedBrandKit = {
  readonly kit: BrandKit
  readonly files: readonly BrandFile[]
  readonly warnings: readonly Warning[]
}

const PLACES: readonly { readonly at: readonly string[]; readonly kind: BrandFile['kind'] }[] = [
  { at: ['logo', 'light'], kind: 'logo' },
  { at: ['logo', 'dark'], kind: 'logo' },
  { at: ['agent', 'photo'], kind: 'photo' },
  { at: ['fonts', 'heading', 'file'], kind: 'font' },
  { at: ['fonts', 'text', 'file'], kind: 'font' },
]

const checkFile = async ({ path, kind }: BrandFile, field: string): Promise<void> => {
  if (kind === 'logo') await inspectLogo(path, field)
  else if (kind === 'font') await readFont(path, { field, name: basename(path) })
  else await inspectImage(path)
}

/** The brand kit without the names of its files; a font that was brought is called after its file. */
const withoutFiles = (raw: Tree, files: readonly BrandFile[]): Tree =>
  files.reduce((tree, { at, path, kind }) => {
    const rest = putAt(tree, at, undefined)
    return kind === 'font' ? putAt(rest, [...at.slice(0, -1), 'family'], basename(path).replace(/\.\w+$/, '')) : rest
  }, raw)

const checkFamilies = ({ kit, files }: Pick<AskedBrandKit, 'kit' | 'files'>, name: string): void => {
  for (const which of ['heading', 'text'] as const) {
    const family = kit.fonts[which]?.family
    const brought = files.some(({ at }) => at[0] === 'fonts' && at[1] === which)
    if (!family || brought || BRAND_FAMILY_NAMES.includes(family)) continue
    const field = `${name}: fonts.${which}.family`
    const limit = BRAND_FAMILY_NAMES.join(', ')
    throw refuse('FONT_UNKNOWN', `${field} is "${family}"; choose one of ${limit}, or name a font file as fonts.${which}.file.`, {
      field,
      limit,
      given: family,
    })
  }
}

/** Reads a brand kit and looks into every file it names. @throws BRAND_KIT_INVALID, FONT_UNKNOWN and what its files are refused for */
export const checkBrandKit = async (document: string): Promise<AskedBrandKit> => {
  const name = basename(document)
  const raw = await readJson(document, 'brand kit')
  if (!isTree(raw))
    throw refuse('BRAND_KIT_INVALID', `${name} is not a brand kit; see examples/harbor-house/brand-kit.json.`, { field: name })
  const files: BrandFile[] = []
  for (const { at, kind } of PLACES) {
    const given = valueAt(raw, at)
    if (given === undefined) continue
    const field = `${name}: ${at.join('.')}`
    const file: BrandFile = { at, kind, path: await fileBeside(document, given, field) }
    await checkFile(file, field)
    files.push(file)
  }
  const read = BrandKit.safeParse(withoutFiles(raw, files))
  if (!read.success) throw refuseField('BRAND_KIT_INVALID', name, raw, read.error.issues[0]!)
  const kit = read.data
  checkFamilies({ kit, files }, name)
  const strange = Object.keys(kit).filter((field) => !(field in BrandKit.shape))
  const warnings = strange.map((field) => ({
    code: 'FIELD_UNKNOWN',
    sentence: `${name}: a brand kit has no field "${field}", so it is passed over; mend its name if it matters.`,
  }))
  return { kit, files, warnings }
}

/** The brand kit with its files as the assets they became. */
export const withAssets = (kit: BrandKit, assets: readonly { readonly at: readonly string[]; readonly asset: Asset }[]): BrandKit =>
  BrandKit.parse(
    assets.reduce<Tree>((tree, { at, asset }) => putAt(tree, at[0] === 'fonts' ? [...at.slice(0, -1), 'asset'] : at, asset), kit),
  )
