import { randomUUID } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { DocumentaryBrief, OwnMedia } from '@reelwright/film/brief'
import { SAMPLE_RATE } from '@reelwright/film/time'

import { inspectImage } from '@reelwright/media/image/inspect-image'
import { inspectSound } from '@reelwright/media/image/inspect-media'
import { toWorkingImage } from '@reelwright/media/image/working-image'
import { keepFile } from '@reelwright/studio/ledger/keep-made'
import type { OpenStudio } from '@reelwright/studio/open-studio'
import type { AskedBrief } from './check-brief.js'
import type { FoundMedia } from './check-media.js'

const titleOf = (name: string): string =>
  name
    .slice(0, name.length - extname(name).length)
    .replace(/[_-]+/g, ' ')
    .trim()

const bringPicture = async (
  { studio }: OpenStudio,
  organizationId: string,
  { path, name }: FoundMedia,
  folder: string,
): Promise<OwnMedia> => {
  const made = await toWorkingImage(path, join(folder, randomUUID()))
  const { width, height } = await inspectImage(made.file, { name })
  const asset = await keepFile(studio, organizationId, {
    ...made,
    width,
    height,
    name,
  })
  return { id: asset.hash.slice(0, 16), asset, title: titleOf(name) }
}

const bringSound = async ({ studio }: OpenStudio, organizationId: string, { path, name }: FoundMedia): Promise<OwnMedia> => {
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

/** Copies what the user brought into the studio; the brief then names it by what it is, not by where it lay. */
export const bringBrief = async (open: OpenStudio, organizationId: string, asked: AskedBrief): Promise<DocumentaryBrief> => {
  const folder = join(open.studio.scratch, `bring-${randomUUID()}`)
  await mkdir(folder, { recursive: true })
  try {
    const media: OwnMedia[] = []
    for (const found of asked.media) media.push(await bringPicture(open, organizationId, found, folder))
    const narration: OwnMedia[] = []
    for (const found of asked.narration) narration.push(await bringSound(open, organizationId, found))
    const music = asked.music && (await bringSound(open, organizationId, asked.music))
    return { ...asked.brief, media, narration, music }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
