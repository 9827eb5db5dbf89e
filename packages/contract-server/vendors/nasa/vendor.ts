import { writeFile } from 'node:fs/promises'
import { z } from 'zod'
import { type Answer, answered, ok } from '../../frame/answer.js'
import { queryOf } from '../../frame/parse-body.js'
import type { Call, Vendor } from '../../frame/vendor.js'
import { made } from '../../media/made.js'
import { filmOf, pictureOf, recall, remember, type Thing, thing, totalOf } from '../stock-things.js'

const said = (status: number, reason: string): Answer => ({ status, json: { reason } })

const Search = z.strictObject({
  q: z.string().min(1).optional(),
  media_type: z
    .string()
    .regex(/^(image|video|audio)(,(image|video|audio))*$/, 'Invalid media_type')
    .optional(),
  center: z.string().optional(),
  nasa_id: z.string().optional(),
  keywords: z.string().optional(),
  title: z.string().optional(),
  description: z.string().optional(),
  year_start: z
    .string()
    .regex(/^\d{4}$/)
    .optional(),
  year_end: z
    .string()
    .regex(/^\d{4}$/)
    .optional(),
  page: z.coerce.number().int().min(1).default(1),
  page_size: z.coerce.number().int().min(1).max(100).default(100),
})

/** http and with a space, as the service has them. */
const spaced = (url: string): string => url.replace(/%20/g, ' ')
const nameOf = (one: Thing, variant: string, ending: string): string => `${one.id} image~${variant}.${ending}`

const itemOf = (call: Call, one: Thing, kind: string) => ({
  href: `${call.base}/collections/${kind}/${one.id}/collection.json`,
  data: [
    {
      ...{
        nasa_id: one.id,
        title: one.title,
        center: 'JPL',
        media_type: kind,
        keywords: one.tags,
        date_created: one.date,
        description: one.description,
      },
      ...(one.number % 2 ? { secondary_creator: `NASA/JPL-Caltech/${one.author}` } : { photographer: one.author }),
      album: [],
    },
  ],
  ...(kind === 'audio'
    ? {}
    : { links: [{ href: spaced(pictureOf(call, one, nameOf(one, 'thumb', 'jpg'), 640)), rel: 'preview', render: 'image' }] }),
})

const search = (call: Call): Answer => {
  const query = queryOf(call, Search, (flaws) => said(400, `${flaws[0]!.path.join('.')}: ${flaws[0]!.message}`))
  const words = query.q ?? query.keywords ?? query.title ?? query.nasa_id
  if (words === undefined) throw answered(said(400, 'Expected at least one search parameter.'))
  const total = totalOf(words)
  const kinds = (query.media_type ?? 'image').split(',')
  const from = (query.page - 1) * query.page_size
  if (from >= 10_000) throw answered(said(400, 'Maximum number of search results have been displayed. Please refine your search.'))
  const things = remember(
    call,
    Array.from({ length: Math.max(0, Math.min(query.page_size, total - from)) }, (_, i) => thing(words, from + i)),
  )
  const next = new URL(`${call.base}/search?${call.query}`)
  next.searchParams.set('page', String(query.page + 1))
  return ok({
    collection: {
      version: '1.0',
      href: `${call.base}/search?${call.query}`,
      metadata: { total_hits: total },
      items: things.map((one, i) => itemOf(call, one, kinds[i % kinds.length]!)),
      ...(from + query.page_size < total ? { links: [{ rel: 'next', prompt: 'Next', href: next.href }] } : {}),
    },
  })
}

const ownThing = (call: Call): Thing => {
  const one = recall(call, call.params.id!)
  if (!one) throw answered(said(404, `No assets found for nasa_id=${call.params.id}`))
  return one
}

const sizesOf = (call: Call, one: Thing): string[] =>
  Object.entries({ orig: 3840, large: 1920, medium: 1280, small: 640, thumb: 320 }).map(([variant, most]) =>
    spaced(pictureOf(call, one, nameOf(one, variant, 'jpg'), most)),
  )

const filmsOf = (call: Call, one: Thing): string[] =>
  Object.entries({ orig: 1280, mobile: 640 }).map(([variant, width]) => spaced(filmOf(call, one, nameOf(one, variant, 'mp4'), width, 6)))

/** NASA's image library, PROVIDERS.md §7.1. No key. */
export const nasa: Vendor = {
  name: 'nasa',
  keyOf: () => '',
  problem: (kind, { world }) =>
    kind === 'rate_limited'
      ? { status: 429, headers: { 'retry-after': String(world.clock.wait(10)) }, json: { error: { code: 'OVER_RATE_LIMIT' } } }
      : said(
          kind === 'not_found'
            ? 404
            : kind === 'bad_gateway'
              ? 502
              : kind === 'unavailable' || kind === 'overloaded'
                ? 503
                : kind === 'unauthorized'
                  ? 401
                  : 500,
          kind.replace('_', ' '),
        ),
  environment: (base) => ({ NASA_BASE_URL: base }),
  routes: [
    { method: 'GET', path: '/search', name: 'search', open: true, answer: search },
    {
      method: 'GET',
      path: '/asset/:id',
      name: 'asset',
      open: true,
      answer: (call) => {
        const one = ownThing(call)
        const kind = call.query.get('media_type')
        const files = kind === 'video' ? filmsOf(call, one) : [...sizesOf(call, one), ...filmsOf(call, one)]
        return ok({ collection: { version: '1.0', href: `${call.base}/asset/${one.id}`, items: files.map((href) => ({ href })) } })
      },
    },
    {
      method: 'GET',
      path: '/collections/image/:id/collection.json',
      name: 'collection',
      open: true,
      answer: (call) => ok(sizesOf(call, ownThing(call))),
    },
    {
      method: 'GET',
      path: '/collections/video/:id/collection.json',
      name: 'collection',
      open: true,
      answer: (call) => ok(filmsOf(call, ownThing(call))),
    },
    {
      method: 'GET',
      path: '/metadata/:id',
      name: 'metadata',
      open: true,
      answer: (call) => ok({ location: `${call.base}/collections/image/${ownThing(call).id}/metadata.json` }),
    },
    {
      method: 'GET',
      path: '/captions/:id',
      name: 'captions',
      open: true,
      answer: (call) => {
        const one = ownThing(call)
        const id = call.world.files.keep({
          name: `${one.id}.srt`,
          type: 'text/plain',
          make: () =>
            made(call.world, '.srt', `captions ${one.id}`, (path) => writeFile(path, `1\n00:00:00,000 --> 00:00:03,000\n${one.title}\n`)),
        })
        return ok({ location: call.world.files.link(call.base, id) })
      },
    },
  ],
}
