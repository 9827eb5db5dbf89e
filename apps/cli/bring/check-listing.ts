import { join } from 'node:path'
import { refuse } from '@reelwright/film/fault'
import type { Listing } from '@reelwright/film/property/listing'
import { ignoredFields, readListing } from '@reelwright/film/property/text/read-listing'
import { type FoundField, readListingText } from '@reelwright/film/property/text/read-listing-text'
import { inspectImage } from '@reelwright/media/image/inspect-image'
import type { Warning } from '../progress/tell-warnings.js'
import { type AskedChoice, readChoices } from './check-choices.js'
import { fileBeside, isFile } from './file-beside.js'
import { readJson, readText } from './read-text.js'
import { isTree, putAt, valueAt } from './tree.js'

/** The details of a property as they were brought: portrait and photos still files. */
export type AskedListing = {
  /** The name of the document they come from. */
  readonly name: string
  readonly listing: Listing
  readonly choices: readonly AskedChoice[]
  readonly agentPhoto?: string
  /** Pasted text only: what was read out of it, and which fields a reel would be better with. */
  readonly found: readonly FoundField[]
  readonly missing: readonly string[]
  readonly warnings: readonly Warning[]
}

const PORTRAIT = ['agent', 'photo'] as const
/** Fields of the document that are no field of the listing itself. */
const OURS = new Set(['photos'])

const readDocument = async (document: string): Promise<AskedListing> => {
  const name = 'listing.json'
  const raw = await readJson(document, 'listing')
  const portrait = valueAt(raw, PORTRAIT)
  const listing = readListing(isTree(raw) && portrait !== undefined ? putAt(raw, PORTRAIT, undefined) : raw, name)
  const agentPhoto = portrait === undefined ? undefined : await fileBeside(document, portrait, `${name}: agent.photo`)
  if (agentPhoto) await inspectImage(agentPhoto)
  const choices = await readChoices(raw, document, name)
  for (const { altered } of choices) if (altered) await inspectImage(altered.original)
  const ignored = ignoredFields(raw).filter((field) => !OURS.has(field))
  const warnings = ignored.map((field) => ({
    code: 'FIELD_UNKNOWN',
    sentence: `${name}: a listing has no field "${field}", so it is passed over; mend its name if it matters.`,
  }))
  return { name, listing, choices, agentPhoto, found: [], missing: [], warnings }
}

/**
 * The details in a folder: `listing.json` where there is one, else the pasted text of `listing.txt`.
 * `today` (2026-11-21) is the day from which dates without a year are counted.
 * @throws LISTING_MISSING, LISTING_INVALID, JSON_BROKEN and what their files are refused for
 */
export const checkListing = async (folder: string, today: string): Promise<AskedListing> => {
  const [json, text] = [join(folder, 'listing.json'), join(folder, 'listing.txt')]
  if (await isFile(json)) return readDocument(json)
  if (!(await isFile(text)))
    throw refuse(
      'LISTING_MISSING',
      `${folder} holds neither listing.json nor listing.txt; put the details of the property in one of them.`,
      {
        field: 'listing',
        given: folder,
      },
    )
  const name = 'listing.txt'
  return { name, choices: [], warnings: [], ...readListingText(await readText(text, 'listing'), { today, file: name }) }
}
