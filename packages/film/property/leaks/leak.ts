/** What of a person or a company was found in a film that should be unbranded. */
export type LeakKind = 'name' | 'phone' | 'mail' | 'url' | 'handle' | 'licence' | 'logo' | 'face'

/** `where` as the caller named the place; `words` as they read there, or the picture's hash. */
export type Leak = { readonly where: string; readonly what: LeakKind; readonly words: string }
