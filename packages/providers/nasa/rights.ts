/**
 * What of NASA's library may be used freely. NASA's pictures are generally not copyrighted; its insignia, pictures of third
 * parties that it shows by their leave, and people who would seem to endorse something are not free.
 * Source: nasa.gov/nasa-brand-center/images-and-media (Media Usage Guidelines), by PROVIDERS.md §7.1, read 20 November 2026.
 * ESA's pictures in it carry ESA's own terms.
 */
const INSIGNIA = /\b(?:insignia|logos?|logotype|meatball|mission patch|patches|emblem|seal)\b/i
const THIRD_PARTY = /©|\(c\)\s|\bcopyright(?:ed)?\b(?!\s+free)|\ball rights reserved\b|\bused (?:by|with) permission\b/i
const ESA = /\bESA\b|European Space Agency/

export type NasaWords = { readonly title: string; readonly description: string; readonly creator: string }

/** Whether an entry's own words say nothing against its use. */
export const isFree = ({ title, description, creator }: NasaWords): boolean =>
  !INSIGNIA.test(title) &&
  !THIRD_PARTY.test(`${title} ${description} ${creator}`) &&
  !ESA.test(creator) &&
  !/credits?:[^.]*\bESA\b/i.test(description)

export const NASA_LICENCE = {
  licence: 'Public domain (NASA)',
  licenceUrl: 'https://www.nasa.gov/nasa-brand-center/images-and-media/',
} as const
