import { z } from 'zod'
import { type Answer, answered, ok } from '../../frame/answer.js'
import { queryOf } from '../../frame/parse-body.js'
import type { Flaw } from '../../frame/strictly.js'
import type { Call, Vendor } from '../../frame/vendor.js'
import { track } from '../../media/track.js'

const URL_SECONDS = 3_600

const song = (id: string, title: string, artist: string, length: number, bpm: number, moods: readonly string[], isPreviewOnly = false) => ({
  ...{ id, title, mainArtists: [artist], featuredArtists: [], length, bpm, isPreviewOnly, isExplicit: false, hasVocals: false },
  moods: moods.map((mood) => ({ id: mood, name: mood })),
})

/** A small catalogue: every mood that is asked for has something, one of it longer than a minute. */
const TRACKS = [
  song('trk-calm-1', 'Still Water', 'A. Lind', 70, 64, ['calm', 'peaceful']),
  song('trk-calm-2', 'Low Light', 'Mira Ek', 34, 70, ['calm', 'relaxing']),
  song('trk-curious-1', 'Small Questions', 'Mira Ek', 66, 96, ['curious', 'quirky']),
  song('trk-dramatic-1', 'The Wall', 'North Hall', 72, 80, ['dramatic', 'suspense']),
  song('trk-hopeful-1', 'First Window', 'A. Lind', 68, 100, ['hopeful', 'uplifting']),
  song('trk-energetic-1', 'Every Stair', 'Rowe', 64, 124, ['energetic', 'upbeat']),
  song('trk-energetic-2', 'Only Heard', 'Rowe', 64, 128, ['energetic'], true),
]

const Search = z.strictObject({
  term: z.string().min(1),
  limit: z.coerce.number().int().min(1).max(60).default(50),
  offset: z.coerce.number().int().min(0).default(0),
})
const Download = z.strictObject({ format: z.enum(['mp3', 'wav']).default('mp3'), quality: z.enum(['normal', 'high']).default('normal') })

const said = (status: number, message: string, headers?: Record<string, string>): Answer => ({ status, headers, json: { message } })
const invalid = (flaws: readonly Flaw[]): Answer => said(400, flaws.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '))

const search = (call: Call): Answer => {
  const { term, limit, offset } = queryOf(call, Search, invalid)
  const words = term.toLowerCase().split(/\s+/)
  const found = TRACKS.filter(({ moods, title }) =>
    words.some((word) => title.toLowerCase().includes(word) || moods.some(({ id }) => id === word)),
  )
  return ok({ tracks: found.slice(offset, offset + limit), pagination: { page: 1, limit, offset }, links: { next: null, prev: null } })
}

const named = (call: Call) => {
  const found = TRACKS.find(({ id }) => id === call.params.id)
  if (!found) throw answered(said(404, 'Track not found'))
  return found
}

const download = (call: Call): Answer => {
  queryOf(call, Download, invalid)
  const { id, bpm, length, isPreviewOnly } = named(call)
  if (isPreviewOnly) throw answered(said(403, 'Track is only available for preview'))
  const file = call.world.files.keep({ name: `${id}.mp3`, type: 'audio/mpeg', make: () => track(call.world, id, bpm, length) })
  const expires = new Date(call.world.clock.now() + URL_SECONDS * 1000).toISOString()
  return ok({ url: call.world.files.link(call.base, file, URL_SECONDS), expires })
}

const beats = (call: Call): Answer => {
  const { bpm, length } = named(call)
  return ok({
    beats: Array.from({ length: Math.floor((length * bpm) / 60) }, (_, i) => ({ timestamp: Math.round((i * 60_000) / bpm) / 1000 })),
  })
}

/** Epidemic Sound's Partner Content API, PROVIDERS.md §10. A track costs nothing by itself: the partnership pays. */
export const epidemic: Vendor = {
  name: 'epidemic',
  keyOf: (headers) => /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1],
  problem: (kind, { world }) => {
    switch (kind) {
      case 'unauthorized':
        return said(401, 'Unauthorized')
      case 'out_of_credit':
        return said(403, 'Quota exceeded')
      case 'conflict':
        return said(409, 'Conflict')
      case 'content_policy':
        return said(403, 'Forbidden')
      case 'rate_limited':
        return said(429, 'Too many requests', { 'retry-after': String(world.clock.wait(10)) })
      case 'server_error':
        return said(500, 'Internal server error')
      case 'bad_gateway':
        return said(502, 'Bad gateway')
      case 'unavailable':
        return said(503, 'Service unavailable')
      case 'overloaded':
        return said(529, 'Overloaded')
      case 'not_found':
        return said(404, 'Not found')
    }
  },
  environment: (base) => ({ EPIDEMIC_BASE_URL: base, EPIDEMIC_API_KEY: 'contract-epidemic' }),
  routes: [
    { method: 'GET', path: '/v0/tracks/search', name: 'search', answer: search },
    { method: 'GET', path: '/v0/tracks/:id/download', name: 'download', answer: download },
    { method: 'GET', path: '/v0/tracks/:id/beats', name: 'beats', answer: beats },
  ],
}
