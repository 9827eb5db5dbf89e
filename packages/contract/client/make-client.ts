import createClient, { type Client, type ClientOptions as FetchOptions } from 'openapi-fetch'
import type { paths } from './paths.js'

export type StudioClient = Client<paths>

export type ClientOptions = {
  /** Where the studio is, e.g. `http://127.0.0.1:4310`. */
  readonly baseUrl: string
  /** The token of a log-in, or an API key. */
  readonly token?: string
  /** Another fetch than the platform's, for tests and old browsers. */
  readonly fetch?: FetchOptions['fetch']
}

/** Every call of the API with its types: `client.GET('/api/projects/{id}', { params: { path: { id } } })`. */
export const makeClient = ({ baseUrl, token, fetch }: ClientOptions): StudioClient =>
  createClient<paths>({ baseUrl, ...(fetch ? { fetch } : {}), ...(token ? { headers: { authorization: `Bearer ${token}` } } : {}) })
