import { readFileSync } from 'node:fs'
import type { FastifyInstance } from 'fastify'

const page = (name: string): string => readFileSync(new URL(`../../page/${name}`, import.meta.url), 'utf8')

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** The plain page of the films made on this machine, how far they are, and their files: for who has no account here, or no JavaScript modules. */
export const filmsPage = (app: FastifyInstance): void => {
  const serve = (path: string, name: string, type: string): void => {
    const text = page(name)
    app.get(path, (_, reply) =>
      reply.type(type).header('content-security-policy', POLICY).header('x-content-type-options', 'nosniff').send(text),
    )
  }
  serve('/plain', 'films.html', 'text/html; charset=utf-8')
  serve('/plain/films.js', 'films.js', 'text/javascript; charset=utf-8')
  serve('/plain/films.css', 'films.css', 'text/css; charset=utf-8')
}
