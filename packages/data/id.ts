import { randomUUID } from 'node:crypto'

/** A new id that says what it names, e.g. `proj_9b1d…`. */
export const newId = (
  noun:
    | 'org'
    | 'proj'
    | 'sec'
    | 'scene'
    | 'take'
    | 'call'
    | 'step'
    | 'out'
    | 'entry'
    | 'media'
    | 'up'
    | 'brand'
    | 'job'
    | 'export'
    | 'watch'
    | 'user'
    | 'session'
    | 'account'
    | 'verification'
    | 'key'
    | 'vkey'
    | 'invite'
    | 'audit'
    | 'hook'
    | 'delivery'
    | 'edit',
): string => `${noun}_${randomUUID().replaceAll('-', '')}`
