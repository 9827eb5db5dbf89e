import { z } from 'zod'
import { type Answer, ok } from '../../frame/answer.js'
import { queryOf } from '../../frame/parse-body.js'
import type { Call, Vendor } from '../../frame/vendor.js'
import { filmOf, pictureOf, type Thing, thing } from '../stock-things.js'

const COUNT = 240
const PAGE = 50
const SUBJECTS = ['spiral galaxy', 'planetary nebula', 'star cluster', 'Jupiter aurora', 'supernova remnant', 'gravitational lens']
const CREDITS: Readonly<Record<string, string>> = { hubble: 'ESA/Hubble & NASA', webb: 'ESA/Webb, NASA & CSA', eso: 'ESO' }

const stamp = z
  .string()
  .regex(/^\d{14}$/, 'must be YYYYMMDDhhmmss')
  .optional()
const FeedQuery = z.strictObject({ page: z.coerce.number().int().min(1).default(1), after: stamp, before: stamp })

/** Newest first, one every other day. */
const publishedOf = (index: number): Date => new Date(Date.UTC(2026, 9, 1) - index * 2 * 86_400_000)
const digits = (date: Date): string => date.toISOString().replace(/\D/g, '').slice(0, 14)

const entry = (call: Call, site: string, kind: string, index: number) => {
  const one: Thing = thing(SUBJECTS[index % SUBJECTS.length]!, index * 3)
  const id = `${site === 'webb' ? 'weic' : site === 'eso' ? 'eso' : 'heic'}${String(2400 + index)}a`
  const at = (type: string, most: number) => ({
    ...{
      ResourceType: type,
      MediaType: 'Image',
      URL: pictureOf(call, one, `${id}-${type.toLowerCase()}.jpg`, most),
      FileSize: most * 900,
      ProjectionType: 'Tan',
    },
    Dimensions: [most, Math.round((most * one.height) / one.width)],
  })
  const film = (type: string, width: number) => ({
    ResourceType: type,
    MediaType: 'Video',
    URL: filmOf(call, one, `${id}-${type.toLowerCase()}.mp4`, width, 8),
    FileSize: width * 2_000,
    Dimensions: [width, Math.round((width * one.height) / one.width)],
  })
  return {
    ...{
      ID: id,
      Title: one.title,
      Description: `<p>${one.description}</p>`,
      Credit: `${CREDITS[site]}, ${one.author}`,
      Rights: 'Creative Commons Attribution 4.0 International License',
    },
    PublicationDate: publishedOf(index).toISOString().slice(0, 19),
    Assets: [
      {
        MediaType: kind === 'videos' ? 'Video' : 'Image',
        Resources:
          kind === 'videos'
            ? [film('Large', 1280), film('Small', 640), at('Thumbnail', 320)]
            : [at('Original', 3840), at('Large', 1920), at('Small', 1280), at('Thumbnail', 320), at('Icon', 64)],
      },
    ],
  }
}

const feed =
  (site: string, kind: string) =>
  (call: Call): Answer => {
    const { page, after, before } = queryOf(call, FeedQuery, (flaws) => ({
      status: 400,
      headers: { 'content-type': 'text/html' },
      text: `<h1>Bad Request</h1><p>${flaws[0]!.message}</p>`,
    }))
    const all = Array.from({ length: COUNT }, (_, i) => i).filter(
      (i) => (after === undefined || digits(publishedOf(i)) >= after) && (before === undefined || digits(publishedOf(i)) < before),
    )
    const at = (number: number): string => {
      const url = new URL(`${call.base}${call.path}?${call.query}`)
      url.searchParams.set('page', String(number))
      return url.href
    }
    const more = page * PAGE < all.length
    return ok({
      Creator: CREDITS[site],
      Type: kind === 'videos' ? 'Videos' : 'Images',
      Count: all.length,
      Next: more ? at(page + 1) : null,
      ...(page > 1 ? { Previous: at(page - 1) } : {}),
      Collections: all.slice((page - 1) * PAGE, page * PAGE).map((i) => entry(call, site, kind, i)),
    })
  }

const paths = { hubble: '/hubble', webb: '/webb', eso: '/eso/public' } as const

/** The feeds of ESA/Hubble, ESA/Webb and ESO, PROVIDERS.md §7.3. No key. */
export const esa: Vendor = {
  name: 'esa',
  keyOf: () => '',
  problem: (kind) => ({
    status: kind === 'not_found' ? 404 : kind === 'rate_limited' ? 429 : kind === 'bad_gateway' ? 502 : kind === 'server_error' ? 500 : 503,
    headers: { 'content-type': 'text/html' },
    text: `<!DOCTYPE html><title>${kind}</title>`,
  }),
  environment: (base) => ({ ESA_HUBBLE_URL: `${base}/hubble`, ESA_WEBB_URL: `${base}/webb`, ESO_URL: `${base}/eso/public` }),
  routes: Object.entries(paths).flatMap(([site, path]) =>
    ['images', 'videos'].map((kind) => ({
      method: 'GET' as const,
      path: `${path}/${kind}/d2d/`,
      name: `${site}-${kind}`,
      open: true,
      answer: feed(site, kind),
    })),
  ),
}
