import type { Script, ScriptSection, Sentence } from '../../script.js'
import type { Branding } from '../brief.js'

/** Last words that one branding says and the other does not. */
export type Farewells = Readonly<Record<Branding, readonly Sentence[]>>

/** The section whose words are heard over the facts card: figures are read where they are heard. */
export const FACTS_SECTION = 'facts'

export const NO_FAREWELLS: Farewells = { branded: [], unbranded: [] }

/** A section of these names is said over the last shot of its branding's masters only. */
const brandingOf = ({ name }: ScriptSection): Branding | undefined =>
  name === 'closing-branded' ? 'branded' : name === 'closing-unbranded' ? 'unbranded' : undefined

const wordsFor = (script: Script, branding: Branding): readonly Sentence[] =>
  script.sections.filter((section) => brandingOf(section) === branding).flatMap(({ paragraphs }) => paragraphs.flat())

/** What every master says, what is said over the facts card, and what each branding says at the end. */
export const partFarewells = (
  script: Script,
): { readonly common: readonly ScriptSection[]; readonly facts: readonly Sentence[]; readonly farewells: Farewells } => ({
  common: script.sections.filter((section) => brandingOf(section) === undefined && section.name !== FACTS_SECTION),
  facts: script.sections.filter(({ name }) => name === FACTS_SECTION).flatMap(({ paragraphs }) => paragraphs.flat()),
  farewells: { branded: wordsFor(script, 'branded'), unbranded: wordsFor(script, 'unbranded') },
})
