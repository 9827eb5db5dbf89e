/** Dollars per million tokens in and out. PROVIDERS.md §3, stored list prices. */
export const TEXT_MODELS: Readonly<Record<string, { readonly in: number; readonly out: number }>> = {
  'gpt-5.4-nano': { in: 0.2, out: 1.25 },
  'gpt-5.4-mini': { in: 0.75, out: 4.5 },
  'gpt-5.4': { in: 2.5, out: 15 },
  'gpt-5.5': { in: 5, out: 30 },
}

/** Dollars per million characters, or per minute of sound. */
export const SPEECH_MODELS: Readonly<Record<string, { readonly characters?: number; readonly minute?: number }>> = {
  'tts-1': { characters: 15 },
  'tts-1-hd': { characters: 30 },
  'gpt-4o-mini-tts': { minute: 0.015 },
  'gpt-4o-mini-tts-2025-12-15': { minute: 0.015 },
}

/** Dollars per picture; no price is known from the vendor's pages. */
export const PICTURE_MODELS: Readonly<Record<string, number>> = { 'gpt-image-1': 0.04, 'gpt-image-1-mini': 0.011 }
export const HEARING_MODELS = ['whisper-1', 'gpt-4o-transcribe', 'gpt-4o-mini-transcribe', 'gpt-transcribe'] as const
