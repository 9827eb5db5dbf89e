/** One request to a vendor. Times in milliseconds, sizes in bytes. */
export type VendorRequest = {
  /** As a person knows it: `Anthropic`. */
  readonly vendor: string
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly url: string | URL
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
  readonly signal?: AbortSignal
  /** Until the answer begins; between two pieces of it; for all of it. */
  readonly deadlines?: { readonly headers?: number; readonly idle?: number; readonly whole?: number }
  /** The most bytes of an answer. */
  readonly most?: number
  /** Never shown in an error. */
  readonly secrets?: readonly string[]
  /** Whether the vendor may have charged for it once it was sent: true for POST when left out. */
  readonly spends?: boolean
  /** Whether only addresses of the open internet will do: for addresses that came out of an answer. */
  readonly outside?: boolean
}

export const DEADLINES = { headers: 300_000, idle: 120_000, whole: 900_000 } as const
export const MOST_BYTES = 64 * 1024 ** 2

export const spends = ({ spends: told, method }: VendorRequest): boolean => told ?? method === 'POST'
