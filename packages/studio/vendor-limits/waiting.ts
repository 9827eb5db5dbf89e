import { fail, isFault } from '@reelwright/film/fault'
import type { Failure } from '@reelwright/providers/ports/call'

type Waits = { readonly kind: 'retryable'; readonly waitMs: number }

/** Not made now, and no failure: whoever runs the step puts it off so long, and no attempt is counted. */
export const waitingFault = (vendor: string, waitMs: number): Error =>
  fail('VENDOR_BUSY_HERE', `${vendor} has as many calls of this studio as it takes at once; this one is made when its turn comes.`, {
    cause: { kind: 'retryable', waitMs } satisfies Waits,
  })

/** Milliseconds after which what was thrown wants to be tried again; undefined where it is something else. */
export const waitOf = (error: unknown): number | undefined =>
  isFault(error) && error.code === 'VENDOR_BUSY_HERE' ? (error.cause as Waits).waitMs : undefined

/** Milliseconds for which a vendor that says "too many" and not for how long is left alone. */
const USUAL_QUIET = 5_000

/** For how long a vendor wants to be left alone with this key, whoever asks; undefined where it failed for another reason. */
export const quietAsked = ({ code, retryAfter }: Failure): number | undefined =>
  retryAfter ?? (code === 'VENDOR_BUSY' ? USUAL_QUIET : undefined)
