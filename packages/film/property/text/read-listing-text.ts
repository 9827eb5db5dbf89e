import { refuse } from '../../fault.js'
import { Listing } from '../listing.js'
import type { FoundField } from './found-field.js'
import { plainListing } from './plain-listing.js'
import { readAgent } from './read-agent.js'
import { readAreas } from './read-areas.js'
import { readDescription, readFeatures } from './read-features.js'
import { readLabels } from './read-labels.js'
import { readListing } from './read-listing.js'
import { readMls } from './read-mls.js'
import { readOpenHouses } from './read-open-houses.js'
import { readPlace } from './read-place.js'
import { readPrices } from './read-prices.js'
import { readRooms } from './read-rooms.js'
import { readStatus } from './read-status.js'
import { readYear } from './read-year.js'

/** Characters a pasted listing may have. */
export const LISTING_TEXT_LIMIT = 50_000

/** What a reel is better for; asked for when the text does not say it. */
const WANTED = ['city', 'state', 'price', 'beds', 'baths', 'area', 'year', 'features', 'agent.name'] as const

const LISTS = new Set(['features', 'openHouses'])

/** Found fields as the object they describe. */
const assembled = (found: readonly FoundField[]): Record<string, unknown> => {
  const listing: Record<string, unknown> = {}
  for (const { field, value } of found) {
    const [top, inner] = field.split('.') as [string, string | undefined]
    if (inner) listing[top] = { ...(listing[top] as object | undefined), [inner]: value }
    else if (LISTS.has(field)) listing[field] = [...((listing[field] as unknown[] | undefined) ?? []), value]
    else listing[field] = value
  }
  return listing
}

/** Whether a value can stand in a listing; what was misread is asked for rather than refused. */
const canStand = (one: FoundField): boolean =>
  one.field === 'address' || Listing.safeParse(assembled([ADDRESS, ...(one.field.startsWith('agent.') ? [NAME] : []), one])).success

const ADDRESS: FoundField = { field: 'address', value: '1', from: '' }
const NAME: FoundField = { field: 'agent.name', value: 'A', from: '' }

/**
 * A listing from text pasted out of a portal, a listing service or a mail. Every field comes with the words it was read
 * from, so that a person can correct it; nothing is guessed that is not written. `today` (2026-11-21) is the day from
 * which dates without a year are counted. Refuses with LISTING_TEXT_EMPTY, LISTING_TEXT_TOO_LONG, LISTING_NO_ADDRESS,
 * and as `readListing` does.
 */
export const readListingText = (
  text: string,
  { today, file = 'listing.txt' }: { readonly today: string; readonly file?: string },
): { readonly listing: Listing; readonly found: readonly FoundField[]; readonly missing: readonly string[] } => {
  if (text.trim() === '') throw refuse('LISTING_TEXT_EMPTY', `${file} is empty; paste the text of the listing.`, { field: file })
  if (text.length > LISTING_TEXT_LIMIT)
    throw refuse('LISTING_TEXT_TOO_LONG', `${file} is longer than a listing can be; paste the text of one property.`, {
      field: file,
      limit: `${LISTING_TEXT_LIMIT} characters`,
      given: `${text.length} characters`,
    })
  const plain = plainListing(text)
  const labelled = readLabels(plain)
  const agent = readAgent(plain, labelled)
  const place = readPlace(plain, labelled)
  if (!place.some(({ field }) => field === 'address'))
    throw refuse('LISTING_NO_ADDRESS', `${file} names no street address; write a line “Address: …”.`, {
      field: 'address',
      given: 'nothing',
    })
  const found = [
    ...place,
    ...readPrices(plain, labelled),
    ...readRooms(plain, labelled),
    ...readAreas(plain, labelled),
    ...readYear(plain, labelled),
    ...readStatus(plain),
    ...readOpenHouses(plain, today),
    ...readFeatures(plain),
    ...readDescription(plain),
    // Without a name there is nobody to show; the rest of the block is asked for with it.
    ...(agent.some(({ field }) => field === 'agent.name') ? agent : []),
    ...readMls(plain),
  ].filter(canStand)
  const missing = WANTED.filter((field) => !found.some((one) => one.field === field))
  return { listing: readListing(assembled(found), file), found, missing }
}

export type { FoundField } from './found-field.js'
