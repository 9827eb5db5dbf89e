import { randomUUID } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { DocumentaryBrief, OwnMedia } from '@reelwright/film/brief'
import type { OpenStudio } from '@reelwright/studio/open-studio'
import { bringPicture, bringSound } from './bring-media.js'
import type { AskedBrief } from './check-brief.js'

/** Copies what the user brought into the studio; the brief then names it by what it is, not by where it lay. */
export const bringBrief = async (open: OpenStudio, organizationId: string, asked: AskedBrief): Promise<DocumentaryBrief> => {
  const folder = join(open.studio.scratch, `bring-${randomUUID()}`)
  await mkdir(folder, { recursive: true })
  try {
    const media: OwnMedia[] = []
    for (const found of asked.media) media.push(await bringPicture(open, organizationId, found, folder))
    const references: OwnMedia[] = []
    for (const found of asked.references) references.push(await bringPicture(open, organizationId, found, folder))
    const narration: OwnMedia[] = []
    for (const found of asked.narration) narration.push(await bringSound(open, organizationId, found))
    const music = asked.music && (await bringSound(open, organizationId, asked.music))
    return { ...asked.brief, media, ...(references.length > 0 ? { references } : {}), narration, music }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
