import { openPresence } from '@reelwright/data/presence'
import { openData } from '@reelwright/data/tenant'
import { expect, test } from 'vitest'
import { openTestDatabase } from '../fixture/test-database.js'
import { keepAnswer, takeRequest } from './request-keys.js'

const named = (key: string) => ({ organizationId: 'org_one', userId: 'user_one', key, request: 'hash' })
const answer = (body: string) => ({ status: 201, body, type: 'application/json' })

test('a request whose process lives is waited for; one whose process was killed is begun anew at once', async () => {
  const database = await openTestDatabase()
  const data = openData(database.url)
  const [one, other] = [openPresence(database.url), openPresence(database.url)]
  const by = async (presence: typeof one, key: string) => ({ ...named(key), holder: await presence.number() })
  try {
    const first = await by(one, 'a')
    expect(await takeRequest(data, first)).toBeUndefined()
    const waiting = takeRequest(data, await by(other, 'a'))
    await keepAnswer(data, first, answer('the first'))
    expect(await waiting).toEqual(answer('the first'))

    const lost = await by(one, 'b')
    expect(await takeRequest(data, lost)).toBeUndefined()
    await one.close() // as the kernel does for a process that is killed
    const heir = await by(other, 'b')
    expect(await takeRequest(data, heir)).toBeUndefined()
    await keepAnswer(data, lost, answer('too late'))
    await keepAnswer(data, heir, answer('the heir'))
    expect(await takeRequest(data, heir)).toEqual(answer('the heir'))
  } finally {
    await Promise.all([one.close(), other.close()])
    await data.close()
    await database.drop()
  }
})
