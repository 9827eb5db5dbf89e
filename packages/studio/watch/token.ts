import { createHash, randomBytes } from 'node:crypto'

/** 128 bits that nobody guesses, as 22 characters of an address. */
export const newToken = (): string => randomBytes(16).toString('base64url')

export const TOKEN = /^[A-Za-z0-9_-]{22}$/

/** What the studio keeps of a token. So many bits need no slow hash. */
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex')
