import { z } from 'zod'
import { type Answer, answered, ok } from '../../frame/answer.js'
import { queryOf } from '../../frame/parse-body.js'
import type { Call, Vendor } from '../../frame/vendor.js'
import { pictureOf, type Thing, thing, totalOf } from '../stock-things.js'

/** Errors come with 200. */
const said = (code: string, info: string): Answer => ok({ error: { code, info }, servedby: 'contract' }, { 'mediawiki-api-error': code })

const Query = z.strictObject({
  action: z.literal('query'),
  format: z.literal('json'),
  formatversion: z.literal('2'),
  generator: z.literal('search'),
  gsrnamespace: z.literal('6'),
  gsrsearch: z.string().min(1),
  gsrlimit: z.coerce.number().int().min(1).max(500).default(10),
  gsroffset: z.coerce.number().int().min(0).default(0),
  prop: z.literal('imageinfo'),
  iiprop: z.string(),
  iiurlwidth: z.coerce.number().int().min(1).optional(),
  iiextmetadatafilter: z.string().optional(),
  maxlag: z.string().optional(),
  continue: z.string().optional(),
  origin: z.string().optional(),
})

const LICENCES = [
  ['CC BY-SA 4.0', 'https://creativecommons.org/licenses/by-sa/4.0', 'true'],
  ['CC BY 4.0', 'https://creativecommons.org/licenses/by/4.0', 'true'],
  ['Public domain', '', 'false'],
  ['CC0', 'http://creativecommons.org/publicdomain/zero/1.0/deed.en', 'false'],
  ['CC BY-NC 2.0', 'https://creativecommons.org/licenses/by-nc/2.0', 'true'],
] as const

const pageOf = (call: Call, one: Thing, index: number, width: number | undefined) => {
  const [licence, url, attribution] = LICENCES[one.number % LICENCES.length]!
  const name = `${one.title.replace(/\W+/g, '_')}_${one.number}.jpg`
  const value = (text: string) => ({ value: text, source: 'commons-desc-page' })
  const thumb =
    width === undefined
      ? {}
      : {
          thumburl: pictureOf(call, one, `${width}px-${name}`, width),
          thumbwidth: width,
          thumbheight: Math.round((width * one.height) / one.width),
        }
  return {
    ...{ pageid: one.number, ns: 6, title: `File:${name}`, index, imagerepository: 'local' },
    imageinfo: [
      {
        ...{ user: one.author.replace(' ', ''), size: 4_000_000, width: one.width, height: one.height, mime: 'image/jpeg', ...thumb },
        ...{
          url: pictureOf(call, one, name),
          descriptionurl: `https://commons.wikimedia.org/wiki/File:${name}`,
          descriptionshorturl: `https://commons.wikimedia.org/w/index.php?curid=${one.number}`,
        },
        extmetadata: {
          ...{
            ImageDescription: value(`<p>${one.description}</p>`),
            Artist: value(`<a href="//commons.wikimedia.org/wiki/User:${one.author.replace(' ', '_')}">${one.author}</a>`),
            Credit: value('<span class="int-own-work">Own work</span>'),
          },
          ...{
            LicenseShortName: value(licence),
            UsageTerms: value(licence),
            AttributionRequired: value(attribution),
            Copyrighted: value(attribution === 'true' ? 'True' : 'False'),
            Restrictions: value(''),
          },
          ...(url ? { LicenseUrl: value(url) } : {}),
        },
      },
    ],
  }
}

const api = (call: Call): Answer => {
  const agent = String(call.headers['user-agent'] ?? '')
  if (!/^[^\s/]+\/[\d.]+ \(.+\)/.test(agent))
    throw answered({
      status: 403,
      headers: { 'content-type': 'text/plain' },
      text: 'Please set a user-agent and respect our robot policy https://w.wiki/4wJS.',
    })
  const query = queryOf(call, Query, (flaws) =>
    said('badvalue', `Unrecognized value for parameter "${flaws[0]!.path.join('.')}": ${flaws[0]!.message}.`),
  )
  const total = totalOf(query.gsrsearch)
  const words = query.gsrsearch.replace(/\b\w+:\S+/g, '').trim() || query.gsrsearch
  const things = Array.from({ length: Math.max(0, Math.min(query.gsrlimit, total - query.gsroffset)) }, (_, i) =>
    thing(words, query.gsroffset + i),
  )
  if (things.length === 0) return ok({ batchcomplete: true })
  const more =
    query.gsroffset + things.length < total ? { continue: { gsroffset: query.gsroffset + things.length, continue: 'gsroffset||' } } : {}
  return ok({
    batchcomplete: true,
    ...more,
    query: { pages: things.map((one, i) => pageOf(call, one, query.gsroffset + i + 1, query.iiurlwidth)) },
  })
}

/** Wikimedia Commons, PROVIDERS.md §7.4. No key, but a name to be called by. */
export const wikimedia: Vendor = {
  name: 'wikimedia',
  keyOf: () => '',
  problem: (kind, { world }): Answer => {
    if (kind === 'overloaded')
      return {
        ...said('maxlag', 'Waiting for a database server: 6.2 seconds lagged.'),
        headers: { 'retry-after': String(world.clock.wait(5)), 'mediawiki-api-error': 'maxlag' },
      }
    if (kind === 'rate_limited')
      return {
        status: 429,
        headers: { 'retry-after': String(world.clock.wait(5)), 'content-type': 'text/html' },
        text: '<h1>Too many requests</h1>',
      }
    return {
      status: kind === 'not_found' ? 404 : kind === 'bad_gateway' ? 502 : kind === 'server_error' ? 500 : 503,
      headers: { 'content-type': 'text/html' },
      text: `<!DOCTYPE html><title>${kind}</title>`,
    }
  },
  environment: (base) => ({ WIKIMEDIA_BASE_URL: base }),
  routes: [{ method: 'GET', path: '/w/api.php', name: 'search', open: true, answer: api }],
}
