import { newId } from '@reelwright/data/id'
import { keyOf } from '../canonical.js'

/**
 * The id of a new wish.
 * @param once a text that a request alone has, and has again when it is sent again: the wish is then the same one, also
 * when the process that was asked first died before it could answer, and the wish came true since
 */
export const wishId = (noun: 'job' | 'export', once: string | undefined): string =>
  once === undefined ? newId(noun) : `${noun}_${keyOf({ once }).slice(0, 32)}`
