import type { TopicKind } from './topic.js'

/** Sentences with slots: `{theme}` stands after "about" ("the history of the lighthouse"), `{subject}` is a noun phrase ("the lighthouse"); `{Theme}` and `{Subject}` open a sentence, the latter names a question as a whole. */
export type Paragraph = readonly string[]

export type Chapter = {
  readonly name: string
  /** What the maker is asked to bring to it. */
  readonly fill: string
  readonly paragraphs: readonly Paragraph[]
  /** Only for topics of these kinds. */
  readonly kinds?: readonly TopicKind[]
}

/** One way of looking at any subject; `things` stands in the frames' `{things}`, as plural noun phrase with its article. */
export type Lens = { readonly name: string; readonly things: string; readonly own: Paragraph }

/** What a treatment in one tongue is made of. The first chapter opens the film, the last closes it; lenses stand before the last two. */
export type Prose = {
  readonly chapters: readonly Chapter[]
  readonly lenses: readonly Lens[]
  /** Sentences that can be said of any lens, to be used in groups in this order. */
  readonly frames: readonly Paragraph[]
  readonly fillLens: string
}
