import { join } from 'node:path'
import { refuse } from '@reelwright/film/fault'
import { z } from 'zod'
import { takePart } from './disk-uploads.js'
import type { LinkDesk, Links, Upload, UploadPart } from './objects.js'
import { readTicket, signTicket } from './ticket.js'

export type DiskLinkSettings = {
  readonly root: string
  readonly secret: string
  /** Where the studio is reached, e.g. `https://films.example`; links are relative to it when left out. */
  readonly publicUrl?: string
  readonly now?: () => Date
}

const Download = z.object({
  for: z.literal('download'),
  organizationId: z.string(),
  hash: z.string(),
  bytes: z.number(),
  type: z.string(),
  name: z.string(),
  inline: z.boolean(),
})
const Part = z.object({
  for: z.literal('upload'),
  organizationId: z.string(),
  uploadId: z.string(),
  part: z.number(),
  bytes: z.number(),
  type: z.string(),
})

const address = ({ publicUrl = '' }: DiskLinkSettings, door: string, ticket: string): string =>
  `${publicUrl.replace(/\/$/, '')}/api/links/${door}?ticket=${ticket}`

/** Links that the studio serves itself. They name one object and one use, and nothing but the secret makes them. */
export const diskLinks = (settings: DiskLinkSettings): Links & { readonly desk: LinkDesk } => {
  const { root, secret, now = () => new Date() } = settings
  const read = <Ticket>(shape: z.ZodType<Ticket>, ticket: string): Ticket => {
    const found = shape.safeParse(readTicket(secret, ticket, now()))
    if (!found.success) throw refuse('LINK_INVALID', 'This link is for something else; ask for a new one.')
    return found.data
  }
  return {
    linkTo: async (organizationId, { hash, type, bytes }, { name, expires, inline = false }) =>
      address(settings, 'download', signTicket(secret, { for: 'download', organizationId, hash, bytes, type, name, inline }, expires)),
    desk: {
      readDownload: (ticket) => read(Download, ticket),
      readUpload: (ticket) => read(Part, ticket),
      takePart: (ticket, bytes) => takePart(join(root, ticket.organizationId), ticket, bytes),
    },
  }
}

export const diskPartLink =
  (settings: DiskLinkSettings) =>
  async (organizationId: string, { id, type }: Upload, { number, bytes }: UploadPart, expires: Date): Promise<string> => {
    const ticket = { for: 'upload', organizationId, uploadId: id, part: number, bytes, type }
    return address(settings, 'upload', signTicket(settings.secret, ticket, expires))
  }
