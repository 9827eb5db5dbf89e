import { createHash, randomBytes } from 'node:crypto'

/** 32 random bytes as text: what cannot be guessed needs no slow hash. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

export const hashOfSecret = (secret: string): string => createHash('sha256').update(secret).digest('base64url')
