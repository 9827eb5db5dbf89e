import type { FairHousingSource } from './sources.js'

/** The seven classes of the federal Act (race and color together), and those that states add. */
export const PROTECTED_CLASSES = [
  'race',
  'religion',
  'sex',
  'disability',
  'familial-status',
  'national-origin',
  'source-of-income',
  'marital-status',
  'sexual-orientation',
  'age',
] as const
export type ProtectedClass = (typeof PROTECTED_CLASSES)[number]

export const FEDERAL_CLASSES: readonly ProtectedClass[] = PROTECTED_CLASSES.slice(0, 6)

/**
 * A kind of phrasing that is flagged. `violation`: an ordinary reader takes it for a preference or a limit;
 * `caution`: lawful in some context that a rule cannot see, so a person has to answer.
 */
export type Phrasing = {
  /** Never changes its meaning, because overrides name it. */
  readonly id: string
  readonly class: ProtectedClass
  readonly source: FairHousingSource
  readonly severity: 'violation' | 'caution'
  /** In the language of `compile-pattern.ts`. */
  readonly patterns: readonly string[]
  readonly reason: string
  readonly better: string
}
