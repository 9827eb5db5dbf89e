import { randomUUID } from 'node:crypto'
import { extname, join } from 'node:path'
import type { OwnMedia } from '@reelwright/film/brief'
import { SAMPLE_RATE } from '@reelwright/film/time'
import { inspectSound } from '@reelwright/media/image/inspect-media'
import { toWorkingImage } from '@reelwright/media/image/working-image'
import { keepFile } from '@reelwright/studio/ledger/keep-made'
import type { OpenStudio } from '@reelwright/studio/open-studio'
import { broughtBefore } from './brought-before.js'
import type { FoundMedia } from './check-media.js'

const titleOf = (name: string): string =>
  name
    .slice(0, name.length - extname(name).length)
    .replace(/[_-]+/g, ' ')
    .trim()

/** Copies a picture into the studio as the film works with it: upright, sRGB, without metadata. */
export const bringPicture = (open: OpenStudio, organizationId: string, found: FoundMedia, folder: string): Promise<OwnMedia> =>
  broughtBefore(open, organizationId, found, async () => {
    const made = await toWorkingImage(found.path, join(folder, randomUUID()))
    const asset = await keepFile(open.studio, organizationId, { ...made, name: found.name })
    return { id: asset.hash.slice(0, 16), asset, title: titleOf(found.name) }
  })

/** Copies a recording into the studio as it is. */
export const bringSound = async ({ studio }: OpenStudio, organizationId: string, { path, name }: FoundMedia): Promise<OwnMedia> => {
  const { container, seconds } = await inspectSound(path, { name, ffmpeg: studio.ffmpeg })
  const samples = Math.round(seconds * SAMPLE_RATE)
  const asset = await keepFile(studio, organizationId, {
    file: path,
    type: `audio/${container.split(',')[0]}`,
    samples,
    name,
  })
  return { id: asset.hash.slice(0, 16), asset, title: titleOf(name) }
}
