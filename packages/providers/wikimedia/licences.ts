/**
 * Licences of Wikimedia Commons under which a file may stand in a film, as `LicenseShortName` spells them. A list, not a
 * filter: whatever is not on it (NonCommercial, NoDerivatives, GFDL, "No restrictions", anything new) is not used.
 * Source: commons.wikimedia.org/wiki/Commons:Licensing and Commons:Credit_line; creativecommons.org/share-your-work/cclicenses;
 * by PROVIDERS.md §7.4, read 20 November 2026.
 */
const FREE: readonly { readonly name: RegExp; readonly shareAlike: boolean; readonly attribution: boolean }[] = [
  { name: /^(?:public domain|pd(?:[- ][\w -]+)?)$/i, shareAlike: false, attribution: false },
  { name: /^cc0(?: 1\.0)?$/i, shareAlike: false, attribution: false },
  { name: /^cc[ -]by[ -]\d\.\d(?: [a-z]{2,7})?$/i, shareAlike: false, attribution: true },
  { name: /^cc[ -]by[ -]sa[ -]\d\.\d(?: [a-z]{2,7})?$/i, shareAlike: true, attribution: true },
]

export type FreeLicence = { readonly shareAlike: boolean; readonly attribution: boolean }

/** What a licence of this name asks for; undefined for one that is not on the list. */
export const freeLicence = (shortName: string): FreeLicence | undefined => FREE.find(({ name }) => name.test(shortName.trim()))
