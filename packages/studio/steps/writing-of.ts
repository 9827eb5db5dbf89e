import type { Script } from '@reelwright/film/script'

const MANNERS: Readonly<Record<Script['writtenBy'], string>> = {
  own: 'Written by the maker',
  model: 'Written with a language model',
  rule: 'Written by rule, without a language model',
}

/** How a script came to be, for the credits. */
export const writingOf = (script: Script | null): string => (script ? MANNERS[script.writtenBy] : 'Written by the maker')
