import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { LOCAL_SERVING } from '../settings/serving.js'
import { peopleSettingsFrom } from './people-settings.js'

let home: string
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'reelwright-people-'))
})
afterAll(() => rm(home, { recursive: true, force: true }))

const read = (environment: Record<string, string>) => peopleSettingsFrom(environment, home, LOCAL_SERVING)
const SECRET = 'kX3v9Qm2Lr8Tz5Wn7Bc4Hd6Jf1Gs0Pa'.padEnd(40, 'yU')

test('on one machine the secret is made once, kept from others, and the same ever after', async () => {
  const { secret } = await read({})
  expect(secret.length).toBeGreaterThanOrEqual(32)
  expect((await read({})).secret).toBe(secret)
  expect((await stat(join(home, 'sign-in.secret'))).mode & 0o777).toBe(0o600)
})

test('several machines have to be told one, and not one that can be guessed', async () => {
  const far = { DATABASE_URL: 'postgresql://db/reelwright' }
  await expect(read(far)).rejects.toMatchObject({ code: 'SECRET_MISSING', field: 'AUTH_SECRET' })
  for (const weak of ['short', 'a'.repeat(64), `change-me-${SECRET}`])
    await expect(read({ ...far, AUTH_SECRET: weak })).rejects.toMatchObject({ code: 'SECRET_WEAK', field: 'AUTH_SECRET' })
  expect((await read({ ...far, AUTH_SECRET: SECRET })).secret).toBe(SECRET)
})

test('what cannot be is refused by its name; half of Google too', async () => {
  await expect(read({ REELWRIGHT_SIGN_UP: 'anyone' })).rejects.toMatchObject({ code: 'SETTING_INVALID', field: 'REELWRIGHT_SIGN_UP' })
  await expect(read({ SMTP_URL: 'mail.example.com' })).rejects.toMatchObject({ field: 'SMTP_URL' })
  await expect(read({ GOOGLE_CLIENT_ID: 'x' })).rejects.toMatchObject({ code: 'SETTING_MISSING', field: 'GOOGLE_CLIENT_SECRET' })
  await expect(read({ GOOGLE_CLIENT_SECRET: 'x' })).rejects.toMatchObject({ code: 'SETTING_MISSING', field: 'GOOGLE_CLIENT_ID' })
  await expect(read({ REELWRIGHT_REQUESTS_PER_MINUTE: 'many' })).rejects.toMatchObject({ field: 'REELWRIGHT_REQUESTS_PER_MINUTE' })
  expect(await read({})).toMatchObject({ signUp: 'invited', google: undefined, publicUrl: LOCAL_SERVING.publicUrl })
})
