import type { Asset, Provenance } from '@reelwright/film/asset'

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/**
 * Sorted once, in the adapter: only `retryable` is tried again, and only by the studio. `unknown`: the request may have
 * been accepted and its answer was lost, so whether it was charged can only be found out from the vendor or by a person.
 */
export type FailureKind = 'retryable' | 'rejected' | 'quota' | 'broken' | 'unknown'
/** `retryAfter`: milliseconds the vendor asks to be left alone. */
export type Failure = { readonly kind: FailureKind; readonly code: string; readonly message: string; readonly retryAfter?: number }

/** `cost`: millionths of a US dollar by the vendor's own figures; left out where the vendor tells nothing. A failure can cost too. */
export type Check<Result> =
  | { readonly state: 'running'; readonly progress?: number }
  | { readonly state: 'done'; readonly result: Result; readonly cost?: number }
  | { readonly state: 'failed'; readonly failure: Failure; readonly cost?: number }

/** What an adapter may lean on while it works. */
export type CallContext = {
  /** A folder of this call's own; what lies in it is kept until the call is settled. */
  readonly scratch: string
  readonly signal: AbortSignal
  /** Names what is bought: the same again after a crash, another one when it is bought again. For vendors' idempotency keys. */
  readonly purchase?: string
  /** The path of an asset's bytes on this machine. */
  readonly open: (asset: Asset) => Promise<string>
  /** Hears what is being written, a sentence at a time, where a provider can tell it before it is done. */
  readonly onWords?: (words: string) => void
  /** An address of this call's own by which the vendor may tell that the work is over; left out, it is only asked. */
  readonly webhook?: string
}

/** A file that a call made; the studio hashes it into an asset at once. */
export type Made = {
  readonly file: string
  readonly type: string
  readonly width?: number
  readonly height?: number
  /** Sound: samples at 48 kHz. */
  readonly samples?: number
}

export type Capability = 'write' | 'breakdown' | 'voice' | 'picture' | 'clip' | 'music' | 'stock' | 'vision' | 'avatar'

/**
 * Maker of takes. `start` accepts the work and returns a small JSON operation that is stored;
 * polling, webhook and restart all end in `check`. A local adapter does its work in `start`
 * and leaves the result in `scratch`.
 */
export type Provider<Request, Result> = {
  readonly id: string
  /** Model and version; part of the call's key, so raise the version when answers change. */
  readonly model: string
  readonly capability: Capability
  /** A hash of the key it is asked with: where one key has no credit left, another may. Left out: there is one. */
  readonly account?: string
  /** Milliseconds during which starting again under the same `purchase` finds the same job, where the vendor has such keys. */
  readonly repeats?: number
  /** Its model takes no seed: requests that differ in theirs alone are the same. */
  readonly seedless?: true
  /** Millionths of a US dollar this request is expected to cost. */
  readonly estimate: (request: Request) => number
  readonly start: (request: Request, context: CallContext, onProgress?: (share: number) => void) => Promise<Json>
  readonly check: (operation: Json, context: CallContext) => Promise<Check<Result>>
  readonly cancel?: (operation: Json, context: CallContext) => Promise<void>
  /** The operation of the job that a verified message to `webhook` tells of, where the answer to `start` was lost. */
  readonly adopt?: (request: Request, message: unknown) => Json | undefined
  /** What the credits and the take have to say about a result of this provider. */
  readonly provenance: (request: Request) => Omit<Provenance, 'cost'>
}
