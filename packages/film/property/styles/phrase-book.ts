import type { ListingStatus, Ribbon } from '../listing.js'
import type { Room } from '../photo.js'

/**
 * Sentences with slots in braces; a form is used only where everything it names is known. A slot that begins a
 * sentence is written with a capital.
 */
export type Forms = readonly string[]

/** What is said of a room: when nothing of it is known but that it is seen, and with what is in it (`{features}`). */
export type RoomForms = { readonly plain: Forms; readonly seen: Forms }

/** How one style speaks in one language. */
export type PhraseBook = {
  /** `{address}`, `{city}`, `{home}`. */
  readonly opening: Readonly<Record<Ribbon, Forms>>
  /** `{facts}`: beds, baths and floor area as one list. */
  readonly summary: Forms
  /** `{price}`; `reduced` where it has come down. */
  readonly price: Forms
  readonly reduced: Forms
  /** `{year}` and `{lot}`. */
  readonly year: Forms
  readonly lot: Forms
  /** `{listed}`: features that do not read as a thing with an article, in a list. */
  readonly listed: Forms
  readonly rooms: Readonly<Partial<Record<Room, RoomForms>>>
  /** Any room inside: `{room}`, `{features}`. */
  readonly seen: Forms
  /** `{features}` that name their own place, e.g. `a primary bath with heated floors`. */
  readonly alone: Forms
  /** A second sentence of a room with what else is in it: `{features}`. */
  readonly more: Forms
  readonly closing: Readonly<Record<ListingStatus, Forms>>
  /** `{when}`: the open house. */
  readonly visit: Forms
  /** `{agent}`, `{brokerage}`; and the sentence that stands in its place in an unbranded film. */
  readonly branded: Forms
  readonly unbranded: Forms
}
