import { randomUUID } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { basename, join } from 'node:path'
import type { Asset } from '@reelwright/film/asset'
import type { OwnMedia } from '@reelwright/film/brief'
import { type PhotoChoice, PropertyBrief } from '@reelwright/film/property/brief'
import { toWorkingLogo } from '@reelwright/media/image/logo'
import { readExif } from '@reelwright/media/image/read-exif'
import { keepFile } from '@reelwright/studio/ledger/keep-made'
import type { OpenStudio } from '@reelwright/studio/open-studio'
import { sideBySide } from '@reelwright/studio/steps/side-by-side'
import type { Warning } from '../progress/tell-warnings.js'
import { bringPicture, bringSound } from './bring-media.js'
import { type BrandFile, withAssets } from './check-brand-kit.js'
import type { AskedChoice } from './check-choices.js'
import type { AskedProperty } from './check-property.js'

type Bringing = { readonly open: OpenStudio; readonly organizationId: string; readonly folder: string }

const FONT_TYPES: Readonly<Record<string, string>> = { ttf: 'font/ttf', otf: 'font/otf', woff: 'font/woff', woff2: 'font/woff2' }

const bringPhoto = async ({ open, organizationId, folder }: Bringing, path: string): Promise<OwnMedia> => {
  const exif = await readExif(path)
  const { title: _, ...photo } = await bringPicture(open, organizationId, { path, name: basename(path) }, folder)
  return Object.keys(exif).length > 0 ? { ...photo, exif } : photo
}

const bringBrandFile = async (bringing: Bringing, { path, kind }: BrandFile): Promise<Asset> => {
  const { open, organizationId, folder } = bringing
  if (kind === 'photo') return (await bringPhoto(bringing, path)).asset
  const name = basename(path)
  if (kind === 'logo') return keepFile(open.studio, organizationId, { ...(await toWorkingLogo(path, join(folder, randomUUID()))), name })
  return keepFile(open.studio, organizationId, { file: path, type: FONT_TYPES[name.split('.').at(-1)!.toLowerCase()] ?? 'font/ttf', name })
}

/** Decisions about files become decisions about photos; what an altered photo was made from is never shown. */
const choicesOf = (asked: readonly AskedChoice[], idOf: (path: string) => string): PhotoChoice[] =>
  asked.flatMap(({ file, altered, ...choice }): PhotoChoice[] => {
    const photoId = idOf(file)
    if (!altered) return [{ ...choice, photoId }]
    const originalId = idOf(altered.original)
    return [
      { ...choice, photoId, altered: { what: altered.what, originalId } },
      { photoId: originalId, leftOut: true },
    ]
  })

/** Files that turned out to hold the very same picture, whatever their format: the first of them stands for all. */
const sameAs = (brought: ReadonlyMap<string, OwnMedia>): { readonly media: readonly OwnMedia[]; readonly warnings: readonly Warning[] } => {
  const first = new Map<string, { readonly path: string; readonly photo: OwnMedia }>()
  const warnings: Warning[] = []
  for (const [path, photo] of brought) {
    const earlier = first.get(photo.id)
    if (!earlier) first.set(photo.id, { path, photo })
    else
      warnings.push({
        code: 'PHOTO_TWICE',
        sentence: `${basename(path)} is the same picture as ${basename(earlier.path)}, so it is used once.`,
      })
  }
  return { media: [...first.values()].map(({ photo }) => photo), warnings }
}

export type BroughtProperty = { readonly brief: PropertyBrief; readonly warnings: readonly Warning[] }

/** Copies a property's photos and brand into the studio; the brief then names them by what they are, not by where they lay. */
export const bringProperty = async (open: OpenStudio, organizationId: string, asked: AskedProperty): Promise<BroughtProperty> => {
  const folder = join(open.studio.scratch, `bring-${randomUUID()}`)
  await mkdir(folder, { recursive: true })
  const bringing = { open, organizationId, folder }
  const { choices, agentPhoto } = asked.details
  try {
    const originals = choices.flatMap(({ altered }) => (altered ? [altered.original] : []))
    const brought = new Map<string, OwnMedia>()
    const paths = [...new Set([...asked.photos.map((photo) => photo.path), ...originals])]
    const photos = await sideBySide(paths, availableParallelism(), (path) => bringPhoto(bringing, path))
    for (const [i, path] of paths.entries()) brought.set(path, photos[i]!)
    const files: { readonly at: readonly string[]; readonly asset: Asset }[] = []
    for (const file of asked.brandKit?.files ?? []) files.push({ at: file.at, asset: await bringBrandFile(bringing, file) })
    const { listing } = asked.brief
    const portrait = agentPhoto ? (await bringPhoto(bringing, agentPhoto)).asset : undefined
    const { media, warnings } = sameAs(brought)
    const brief = PropertyBrief.parse({
      ...asked.brief,
      media,
      choices: choicesOf(choices, (path) => brought.get(path)!.id),
      listing: portrait && listing.agent ? { ...listing, agent: { ...listing.agent, photo: portrait } } : listing,
      ...(asked.brandKit ? { brandKit: withAssets(asked.brandKit.kit, files) } : {}),
      ...(asked.music ? { music: await bringSound(open, organizationId, asked.music) } : {}),
    })
    return { brief, warnings }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
