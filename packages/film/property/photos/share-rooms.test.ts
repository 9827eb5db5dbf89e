import { expect, test } from 'vitest'
import { photo } from '../reel.test-data.js'
import { shareRooms } from './share-rooms.js'

const named = photo(1, { room: 'kitchen', confidence: 0.9, features: ['island'], fingerprint: '00000000000000ff' })
const nameless = photo(2, { room: 'other', confidence: 0.1, fingerprint: '00000000000000f0' })
const elsewhere = photo(3, { room: 'other', confidence: 0.1, fingerprint: 'ffffffff00000000' })

test('a photo without a telling name learns its room from another of the same view', () => {
  const [a, b, c] = shareRooms([named, nameless, elsewhere])
  expect(a).toEqual(named)
  expect(b).toMatchObject({ photoId: nameless.photoId, room: 'kitchen', confidence: 0.9, features: ['island'] })
  expect(c).toEqual(elsewhere)
})
