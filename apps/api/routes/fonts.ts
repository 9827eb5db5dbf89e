import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { FontCatalogue, FontQuery } from '@reelwright/contract/font'
import { refuse } from '@reelwright/film/fault'
import type { Ranges } from '@reelwright/look/text/font-file'
import { servedFont, shippedFonts } from '@reelwright/media/raster/served-fonts'
import { z } from 'zod'
import type { Routes } from '../doors.js'

const packed = promisify(gzip)

/** Files kept as they are sent: a film's few faces, asked for by everybody who opens it. */
const KEPT = 24
type Sent = { readonly type: string; readonly encoding: 'gzip' | undefined; readonly bytes: Buffer }
const kept = new Map<string, Promise<Sent | undefined>>()

const prepare = async (id: string): Promise<Sent | undefined> => {
  const font = await servedFont(id)
  if (!font) return undefined
  // WOFF2 is packed as tightly as it can be.
  if (font.type === 'font/woff2') return { type: font.type, encoding: undefined, bytes: Buffer.from(font.bytes) }
  return { type: font.type, encoding: 'gzip', bytes: await packed(font.bytes) }
}

const sentFont = (id: string): Promise<Sent | undefined> => {
  const sent = kept.get(id) ?? prepare(id)
  kept.delete(id)
  kept.set(id, sent)
  sent.then((font) => font ?? kept.delete(id)).catch(() => kept.delete(id))
  if (kept.size > KEPT) kept.delete(kept.keys().next().value!)
  return sent
}

const covers = (ranges: Ranges): [number, number][] => ranges.map(([first, last]) => [first, last])

/** The shipped fonts, for pages that draw films themselves. They are the same for everybody. */
export const fonts: Routes = (server) => {
  server.get(
    '/fonts',
    {
      config: { needs: 'anyone' },
      schema: {
        tags: ['fonts'],
        summary: 'The fonts films are set in, and what each file covers',
        querystring: FontQuery,
        response: { 200: FontCatalogue },
      },
    },
    async (request) => {
      const { house, families } = shippedFonts()
      const named = request.query.han === 'yes' ? house : house.filter(({ file }) => file.han === undefined)
      return {
        house: named.map(({ name, file }) => ({ id: name, role: file.role, han: file.han, covers: covers(file.covers) })),
        families: families.map(({ family, files }) => ({
          name: family,
          files: files.map(({ name, file }) => ({ id: name, covers: covers(file.covers) })),
        })),
      }
    },
  )

  server.get(
    '/fonts/:id',
    {
      config: { needs: 'anyone' },
      schema: {
        tags: ['fonts'],
        summary: 'One shipped font file',
        description: 'TrueType, for shaping; colour emoji as WOFF2. A file of a name never changes.',
        params: z.object({ id: z.string().max(100) }),
        produces: ['font/ttf', 'font/woff2'],
        response: { 200: z.unknown() },
      },
    },
    async (request, reply) => {
      const font = await sentFont(request.params.id)
      if (!font)
        throw refuse('FONT_NOT_FOUND', 'No font of that name is shipped; ask /fonts for those that are.', { given: request.params.id })
      reply.type(font.type).header('cache-control', 'public, max-age=31536000, immutable').header('vary', 'accept-encoding')
      if (font.encoding) reply.header('content-encoding', font.encoding)
      return reply.send(font.bytes)
    },
  )
}
