/** A field as it was read from pasted text, with the words it was read from, for a person to correct. */
export type FoundField = { readonly field: string; readonly value: unknown; readonly from: string }

export const foundAt = (field: string, value: unknown, from: string): FoundField => ({
  field,
  value,
  from: from.replace(/\s+/g, ' ').trim(),
})
