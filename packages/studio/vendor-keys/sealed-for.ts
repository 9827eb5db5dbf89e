import type { KeyedVendor } from '@reelwright/contract/vendor-keys'
import { fail } from '@reelwright/film/fault'
import type { Studio } from '../studio.js'

/** What a sealed key is bound to: it opens as nobody else's. */
export const aboutKey = (organizationId: string, vendor: KeyedVendor): string => `${organizationId} ${vendor}`

/** The installation's secret. @throws ENVELOPE_KEY_MISSING where several machines serve one database and were not told it */
export const envelopeOf = ({ envelopeKey }: Pick<Studio, 'envelopeKey'>): string => {
  if (envelopeKey) return envelopeKey
  throw fail(
    'ENVELOPE_KEY_MISSING',
    'Keys of organizations need REELWRIGHT_ENVELOPE_KEY, the same for every process on this database; whoever runs the studio has to set it, for example to the output of: openssl rand -base64 32.',
    { cause: { kind: 'broken' } },
  )
}
