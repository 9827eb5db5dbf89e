import { statfs } from 'node:fs/promises'
import { type Fault, fail, isFault } from '@reelwright/film/fault'

/**
 * Bytes of the data folder's disk that no step may use: what the database needs to write down what happened.
 * Without them it stops, and with it everything that could tell a person why.
 */
export const RESERVE = 64e6

/** Bytes free for us on the disk of a folder. */
export const roomAt = async (folder: string): Promise<number> => {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}

/** Milliseconds for which what was free on a disk is believed. */
const BELIEVED = 200
const looks = new Map<string, { readonly at: number; readonly room: Promise<number> }>()

/** As `roomAt`, for steps, many of which ask at once and several times a second: the disk is looked at once for all of them. */
export const roomLately = (folder: string): Promise<number> => {
  const known = looks.get(folder)
  if (known && performance.now() - known.at < BELIEVED) return known.room
  const room = roomAt(folder)
  looks.set(folder, { at: performance.now(), room })
  return room
}

export const diskFull = (folder: string, cause?: unknown): Fault =>
  fail('DISK_FULL', `The disk of ${folder} is full; make room and run the same command again: what was made so far is kept.`, { cause })

/** Calls `act` once, as soon as the disk of a folder has no more than the reserve; until the returned function is called. */
export const watchRoom = (folder: string, act: () => void): (() => void) => {
  const timer = setInterval(async () => {
    if ((await roomLately(folder).catch(() => Number.POSITIVE_INFINITY)) >= RESERVE) return
    clearInterval(timer)
    act()
  }, 250)
  timer.unref()
  return () => clearInterval(timer)
}

const chain = (error: unknown): readonly { code?: unknown; message: string }[] =>
  error instanceof Error ? [error, ...chain(error.cause)] : []

const isFull = ({ code, message }: { code?: unknown; message: string }): boolean =>
  code === 'ENOSPC' || code === '53100' || /ENOSPC|No space left on device/.test(message)

/** Sessions that ended or were not let in (SQLSTATE class 08, 57P01–57P03), as pg and the system tell of them. */
const isGone = ({ code, message }: { code?: unknown; message: string }): boolean =>
  /^(ECONNREFUSED|ECONNRESET|EPIPE|08...|57P0[123])$/.test(String(code)) ||
  /^Connection terminated|Client has encountered a connection error/.test(message)

/** What an error means for a person, when it is the disk or the database that failed; the error itself otherwise. */
export const explain = async (error: unknown, home: string): Promise<unknown> => {
  if (isFault(error) && error.code === 'DISK_FULL') return error
  const causes = chain(error)
  if (causes.some(isFull)) return diskFull(home, error)
  // Faults of the database's opening name their own causes, except this one.
  const tight = (await roomAt(home).catch(() => Number.POSITIVE_INFINITY)) < RESERVE / 4
  if (tight && (!isFault(error) || error.code.startsWith('DATABASE_'))) return diskFull(home, error)
  if (!isFault(error) && causes.some(isGone))
    return fail('DATABASE_GONE', 'The database stopped answering; do the same again in a moment: it goes on from what was made.', {
      cause: error,
    })
  return error
}
