import { expect, test } from 'vitest'
import { openHousesOn } from './open-houses.js'

const on = (day: string) => ({ start: `${day}T13:00`, end: `${day}T16:00` })
const [yesterday, today, tomorrow] = [on('2026-11-20'), on('2026-11-21'), on('2026-11-22')]
const openHouses = [tomorrow, yesterday, today]

test('an open house of an earlier day is over, one of today is not', () => {
  expect(openHousesOn({ openHouses, status: 'ACTIVE' }, '2026-11-21')).toEqual({ ahead: [tomorrow, today], over: [yesterday] })
})

test('one that lasts past midnight is not over before its end', () => {
  const long = { start: '2026-11-20T22:00', end: '2026-11-21T01:00' }
  expect(openHousesOn({ openHouses: [long], status: 'ACTIVE' }, '2026-11-21').ahead).toEqual([long])
  expect(openHousesOn({ openHouses: [long], status: 'ACTIVE' }, '2026-11-22').over).toEqual([long])
})

test('nobody is asked to an open house of a home that is sold', () => {
  expect(openHousesOn({ openHouses, status: 'SOLD' }, '2026-11-21')).toEqual({ ahead: [], over: openHouses })
  expect(openHousesOn({ openHouses, status: 'PENDING' }, '2026-11-21').ahead).toEqual([tomorrow, today])
})

test('until one of them is over, a listing is the same on every day', () => {
  const listing = { openHouses: [tomorrow], status: 'ACTIVE' } as const
  expect(openHousesOn(listing, '2026-11-19')).toEqual(openHousesOn(listing, '2026-11-22'))
})
