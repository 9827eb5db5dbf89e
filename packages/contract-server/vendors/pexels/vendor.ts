import { z } from 'zod'
import { type Answer, answered, ok } from '../../frame/answer.js'
import { queryOf } from '../../frame/parse-body.js'
import type { Call, Vendor } from '../../frame/vendor.js'
import { filmOf, pictureOf, recall, remember, type Thing, thing, totalOf } from '../stock-things.js'

const said = (status: number, code: string): Answer => ({ status, json: { status, code } })
const invalid = (flaws: readonly { path: readonly (string | number)[] }[]): Answer => said(400, `Bad Request: ${flaws[0]!.path.join('.')}`)

const paging = { page: z.coerce.number().int().min(1).default(1), per_page: z.coerce.number().int().min(1).max(80).default(15) }
const shape = {
  query: z.string().min(1),
  orientation: z.enum(['landscape', 'portrait', 'square']).optional(),
  size: z.enum(['large', 'medium', 'small']).optional(),
  locale: z.string().optional(),
  ...paging,
}
const PhotoSearch = z.strictObject({ ...shape, color: z.string().optional() })
const whole = z.coerce.number().int().min(0).optional()
const bounds = { min_width: whole, min_height: whole, min_duration: whole, max_duration: whole }
const VideoSearch = z.strictObject({ ...shape, ...bounds })

const photo = (call: Call, one: Thing) => {
  const at = (variant: string, most: number): string => pictureOf(call, one, `pexels-${one.number}-${variant}.jpeg`, most)
  return {
    ...{ id: one.number, width: one.width, height: one.height, url: `https://www.pexels.com/photo/${one.number}/` },
    ...{
      photographer: one.author,
      photographer_url: `https://www.pexels.com/@${one.author.split(' ')[0]!.toLowerCase()}`,
      photographer_id: one.number % 10_000,
    },
    ...{ avg_color: '#6E7B84', liked: false, alt: one.description },
    src: {
      original: at('original', 3840),
      large2x: at('large2x', 1880),
      large: at('large', 940),
      medium: at('medium', 525),
      small: at('small', 195),
      portrait: at('portrait', 800),
      landscape: at('landscape', 1200),
      tiny: at('tiny', 280),
    },
  }
}

const secondsOf = (one: Thing): number => 6 + (one.number % 10)

const film = (call: Call, one: Thing) => {
  const file = (width: number, quality: string, i: number) => ({
    ...{ id: one.number * 10 + i, quality, file_type: 'video/mp4', width, height: Math.round((width * one.height) / one.width), fps: 25 },
    link: filmOf(call, one, `${one.number}-${quality}_${width}.mp4`, width, secondsOf(one)),
  })
  const tall = one.height > one.width
  return {
    ...{
      id: one.number,
      width: one.width,
      height: one.height,
      duration: secondsOf(one),
      url: `https://www.pexels.com/video/${one.number}/`,
    },
    image: pictureOf(call, one, `${one.number}-still.jpeg`, 640),
    user: { id: one.number % 10_000, name: one.author, url: `https://www.pexels.com/@${one.number % 10_000}` },
    video_files: [file(tall ? 720 : 1280, 'hd', 1), file(tall ? 360 : 640, 'sd', 2)],
    video_pictures: [{ id: one.number, nr: 0, picture: pictureOf(call, one, `${one.number}-still.jpeg`, 640) }],
  }
}

const fits = (one: Thing, orientation?: string): boolean =>
  orientation === undefined || (orientation === 'portrait' ? one.height > one.width : orientation === 'landscape' && one.width > one.height)

const listed = (call: Call, words: string, asked: { page: number; per_page: number; orientation?: string }) => {
  const all = Array.from({ length: totalOf(words) }, (_, i) => thing(words, i)).filter((one) => fits(one, asked.orientation))
  const things = remember(call, all.slice((asked.page - 1) * asked.per_page, asked.page * asked.per_page))
  const next = new URL(`${call.base}${call.path}?${call.query}`)
  next.searchParams.set('page', String(asked.page + 1))
  const more = asked.page * asked.per_page < all.length ? { next_page: next.href } : {}
  return { things, page: { page: asked.page, per_page: asked.per_page, total_results: all.length, ...more } }
}

const photos = (call: Call, words: string, asked: { page: number; per_page: number; orientation?: string }): Answer => {
  const { things, page } = listed(call, words, asked)
  return ok({ ...page, photos: things.map((one) => photo(call, one)) })
}

const videos = (
  call: Call,
  words: string,
  asked: { page: number; per_page: number; orientation?: string; min_duration?: number; max_duration?: number },
): Answer => {
  const { things, page } = listed(call, words, asked)
  const kept = things.filter((one) => secondsOf(one) >= (asked.min_duration ?? 0) && secondsOf(one) <= (asked.max_duration ?? 1e9))
  return ok({ ...page, url: 'https://www.pexels.com/videos/', videos: kept.map((one) => film(call, one)) })
}

const own = (call: Call): Thing => {
  const one = recall(call, call.params.id!)
  if (!one) throw answered(said(404, 'Not Found'))
  return one
}

const videoRoutes = (prefix: string): Vendor['routes'] => [
  {
    method: 'GET',
    path: `${prefix}/videos/search`,
    name: 'videos',
    answer: (call) => {
      const asked = queryOf(call, VideoSearch, invalid)
      return videos(call, asked.query, asked)
    },
  },
  {
    method: 'GET',
    path: `${prefix}/videos/popular`,
    name: 'popular',
    answer: (call) => videos(call, 'popular', queryOf(call, z.strictObject({ ...paging, ...bounds }), invalid)),
  },
  { method: 'GET', path: `${prefix}/videos/videos/:id`, name: 'video', answer: (call) => ok(film(call, own(call))) },
]

/** Pexels, PROVIDERS.md §7.2. */
export const pexels: Vendor = {
  name: 'pexels',
  keyOf: ({ authorization }) => authorization,
  problem: (kind) => {
    const status = {
      unauthorized: 401,
      out_of_credit: 403,
      conflict: 409,
      content_policy: 400,
      rate_limited: 429,
      server_error: 500,
      bad_gateway: 502,
      unavailable: 503,
      overloaded: 503,
      not_found: 404,
    }[kind]
    return said(status, status === 401 ? 'Unauthorized' : status === 429 ? 'Too Many Requests' : kind)
  },
  limits: { perMinute: 1_000 },
  headers: (call, answer, left): Record<string, string> =>
    answer.status < 300 && call.route.name !== 'file'
      ? {
          'x-ratelimit-limit': '20000',
          'x-ratelimit-remaining': String(20_000 - (left.limit - left.remaining)),
          'x-ratelimit-reset': String(Math.floor(left.resetAt / 1000) + 2_000_000),
        }
      : {},
  environment: (base) => ({ PEXELS_BASE_URL: base, PEXELS_API_KEY: 'contract-pexels' }),
  routes: [
    {
      method: 'GET',
      path: '/v1/search',
      name: 'search',
      answer: (call) => {
        const asked = queryOf(call, PhotoSearch, invalid)
        return photos(call, asked.query, asked)
      },
    },
    {
      method: 'GET',
      path: '/v1/curated',
      name: 'curated',
      answer: (call) => photos(call, 'curated', queryOf(call, z.strictObject(paging), invalid)),
    },
    { method: 'GET', path: '/v1/photos/:id', name: 'photo', answer: (call) => ok(photo(call, own(call))) },
    ...videoRoutes(''),
    ...videoRoutes('/v1'),
  ],
}
