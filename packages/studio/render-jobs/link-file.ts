import type { ProjectFile } from '@reelwright/contract/project-file'
import type { OutputRow } from '@reelwright/data/tables/outputs'
import type { OpenStudio } from '../open-studio.js'

const HOUR = 3600_000
/** Hours for which a link to a finished file holds, at least. */
const HOLDS = 24

/** Full hours: asked twice within the hour, an answer names the same addresses and keeps its ETag. */
export const linkExpiry = (now: Date): Date => new Date((Math.floor(now.getTime() / HOUR) + 1 + HOLDS) * HOUR)

/** What a file is called where it is kept: many films come to lie in one folder. A title was not looked through for who sells. */
export const downloadName = (name: string, title: string): string => {
  if (/-unbranded[-.]/.test(name)) return name
  return /^master[-.]/.test(name) ? title + name.slice('master'.length) : `${title}, ${name}`
}

/** A finished file as a person gets it; `title` is its film's. */
export const linkFile = async (
  { studio }: OpenStudio,
  { organizationId, name, asset, createdAt }: OutputRow,
  title: string,
  now: Date,
  current = true,
): Promise<ProjectFile> => {
  const expires = linkExpiry(now)
  const url = await studio.links.linkTo(organizationId, asset, { name: downloadName(name, title), expires })
  return {
    name,
    type: asset.type,
    bytes: asset.bytes,
    url,
    expiresAt: expires.toISOString(),
    createdAt: createdAt.toISOString(),
    current,
  }
}
