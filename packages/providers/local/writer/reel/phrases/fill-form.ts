/** What is known, by the name of its slot. */
export type Slots = Readonly<Record<string, string | undefined>>

const SLOT = /\{(\w+)\}/g

export const slotsOf = (form: string): readonly string[] => Array.from(form.matchAll(SLOT), ([, name]) => name!)

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** The sentences of a form, or undefined where something it names is not known. */
export const fillForm = (form: string, slots: Slots): readonly string[] | undefined => {
  if (slotsOf(form).some((name) => !slots[name])) return undefined
  // Cut before filling: an address may hold a full stop.
  return form.split(/(?<=[.!?]) /).map((sentence) => capital(sentence.replace(SLOT, (_, name: string) => slots[name]!)))
}
