import type { Asset, Provenance } from '@reelwright/film/asset'

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** Sorted once, in the adapter: only `retryable` is tried again, and only by the studio. */
export type FailureKind = 'retryable' | 'rejected' | 'quota' | 'broken'
export type Failure = { readonly kind: FailureKind; readonly code: string; readonly message: string }

export type Check<Result> =
  | { readonly state: 'running'; readonly progress?: number }
  | { readonly state: 'done'; readonly result: Result }
  | { readonly state: 'failed'; readonly failure: Failure }

/** What an adapter may lean on while it works. */
export type CallContext = {
  /** A folder of this call's own; what lies in it is kept until the call is settled. */
  readonly scratch: string
  readonly signal: AbortSignal
  /** The path of an asset's bytes on this machine. */
  readonly open: (asset: Asset) => Promise<string>
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
  /** Millionths of a US dollar this request is expected to cost. */
  readonly estimate: (request: Request) => number
  readonly start: (request: Request, context: CallContext, onProgress?: (share: number) => void) => Promise<Json>
  readonly check: (operation: Json, context: CallContext) => Promise<Check<Result>>
  readonly cancel?: (operation: Json, context: CallContext) => Promise<void>
  /** What the credits and the take have to say about a result of this provider. */
  readonly provenance: (request: Request) => Omit<Provenance, 'cost'>
}
