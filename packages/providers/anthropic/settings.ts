/** How Anthropic is asked. */
export type AnthropicSettings = {
  readonly apiKey: string
  /** Without the path; Anthropic's own when left out. */
  readonly baseUrl?: string
  readonly model: string
  /** How much thought an answer is worth. */
  readonly effort?: 'low' | 'medium' | 'high' | 'xhigh' | 'max'
  /** Milliseconds until an answer begins, between its pieces, and for all of it. */
  readonly deadlines?: { readonly headers?: number; readonly idle?: number; readonly whole?: number }
}

export const ANTHROPIC_URL = 'https://api.anthropic.com'
/** With this version a key travels as a bearer token, and sampling settings are refused. */
export const ANTHROPIC_VERSION = '2026-10-21'
