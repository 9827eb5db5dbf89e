import { refuse } from '../../fault.js'
import { Listing } from '../listing.js'
import { refuseField, shown } from './refuse-field.js'

/**
 * A listing from the JSON of a file. Refuses with LISTING_INVALID at the first field that is wrong, naming file, field,
 * limit and what was given. Fields that are not a listing's are left out here; `ignoredFields` names them.
 */
export const readListing = (json: unknown, file = 'listing.json'): Listing => {
  const parsed = Listing.safeParse(json)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    if (issue && issue.path.length > 0) throw refuseField('LISTING_INVALID', file, json, issue)
    throw refuse('LISTING_INVALID', `${file} does not hold the fields of a listing; write { "address": "14 Alder Lane", … }.`, {
      field: file,
      given: shown(json),
    })
  }
  const { openHouses } = parsed.data
  const backwards = openHouses.findIndex(({ start, end }) => end <= start)
  if (backwards >= 0)
    throw refuse('LISTING_INVALID', `${file}: openHouses.${backwards}.end is not after its start; give the time at which it closes.`, {
      field: `openHouses.${backwards}.end`,
      limit: `after ${openHouses[backwards]!.start}`,
      given: openHouses[backwards]!.end,
    })
  return parsed.data
}

/** Names of a file's fields that no listing has, for a person to be told. */
export const ignoredFields = (json: unknown): readonly string[] =>
  typeof json === 'object' && json !== null && !Array.isArray(json) ? Object.keys(json).filter((key) => !(key in Listing.shape)) : []
