import type { FastifyReply } from 'fastify'
import { GONE_PAGE } from './gone-page.js'
import { POLICY } from './style.js'

/** The token is in the address: it is told to no other site, and no copy of the page is kept anywhere. */
export const guarded = (reply: FastifyReply): FastifyReply =>
  reply
    .header('content-security-policy', POLICY)
    .header('referrer-policy', 'no-referrer')
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'private, no-store')

/** What is no link, or none any more. */
export const gone = (reply: FastifyReply): FastifyReply =>
  guarded(reply).status(404).header('x-robots-tag', 'noindex').type('text/html; charset=utf-8').send(GONE_PAGE)
