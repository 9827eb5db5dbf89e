import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** The page's looks stand in the page itself: nothing else has to be fetched to see it. */
export const STYLE = readFileSync(new URL('../../page/watch.css', import.meta.url), 'utf8')

const hash = createHash('sha256').update(STYLE).digest('base64')

/** What a watch page may do: show its own picture, film and captions, in its own looks. It runs nothing and is framed by nobody. */
export const POLICY = [
  "default-src 'none'",
  "media-src 'self'",
  "img-src 'self'",
  `style-src 'sha256-${hash}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')
