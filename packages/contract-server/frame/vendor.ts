import type { IncomingHttpHeaders } from 'node:http'
import type { Answer } from './answer.js'
import type { Fault } from './fault-names.js'
import type { World } from './world.js'

/** What every vendor has a way of saying. */
export type Problem =
  | 'unauthorized'
  | 'out_of_credit'
  | 'conflict'
  | 'content_policy'
  | 'rate_limited'
  | 'server_error'
  | 'bad_gateway'
  | 'unavailable'
  | 'overloaded'
  | 'not_found'

/** A request that has found its route. */
export type Call = {
  readonly vendor: Vendor
  readonly route: Route
  readonly method: string
  /** Path below the vendor's prefix. */
  readonly path: string
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly headers: IncomingHttpHeaders
  readonly raw: Buffer
  /** As the vendor's auth scheme carries it; empty on open routes. */
  readonly key: string
  /** The vendor's own address, without a slash at its end. */
  readonly base: string
  readonly faults: ReadonlySet<Fault>
  readonly world: World
}

export type Route = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'PATCH'
  /** `/v1/things/:id`; a last `*name` takes the rest. */
  readonly path: string
  /** Name in fault plans and on the bill. */
  readonly name: string
  /** Whether an accepted call costs money. */
  readonly sells?: boolean
  /** Needs no key. */
  readonly open?: boolean
  /** In place of the vendor's `own`. */
  readonly own?: ReadonlySet<Fault>
  readonly answer: (call: Call) => Answer | Promise<Answer>
}

export type Vendor = {
  /** Its path prefix and its name on the bill. */
  readonly name: string
  readonly routes: readonly Route[]
  /** The key a request bears by this vendor's scheme; undefined where it bears none. Not called on open routes. */
  readonly keyOf: (headers: IncomingHttpHeaders, query: URLSearchParams) => string | undefined
  /** Error in the vendor's own shape. */
  readonly problem: (problem: Problem, call: Call) => Answer
  /** Faults that the routes bring about themselves, later or in their own way. */
  readonly own?: ReadonlySet<Fault>
  /** Headers that go with each answer. */
  readonly headers?: (call: Call, answer: Answer, left: Allowance) => Record<string, string>
  /** Requests a minute and at once that a key is allowed. */
  readonly limits?: { readonly perMinute?: number; readonly atOnce?: number }
  /** Lines that point the studio here. */
  readonly environment: (base: string) => Record<string, string>
}

/** What is left to a key. */
export type Allowance = {
  readonly limit: number
  readonly remaining: number
  /** Milliseconds since 1970. */
  readonly resetAt: number
  readonly running: number
  readonly atOnce: number
}
