import { expect, test } from 'vitest'
import { photosOf, reelBrief } from '../reel.test-data.js'
import { Avatar } from './avatar.js'
import { checkAvatar, checkConsent } from './check-avatar.js'

const CONSENT = { person: 'Nadia Okafor', given: true, on: '2026-11-20', by: 'Nadia Okafor' } as const
const TODAY = '2026-11-21'
const refusedFor = (work: () => void, code: string, field: string): void => expect(work).toThrow(expect.objectContaining({ code, field }))

test('nobody is shown without consent, and each part that is missing is named', () => {
  expect(() => checkConsent(CONSENT, TODAY)).not.toThrow()
  for (const none of [undefined, null, {}, { ...CONSENT, given: false }])
    refusedFor(() => checkConsent(none, TODAY), 'AVATAR_CONSENT_MISSING', 'avatar.consent')
  for (const field of ['person', 'on', 'by'])
    refusedFor(() => checkConsent({ ...CONSENT, [field]: ' ' }, TODAY), 'AVATAR_CONSENT_MISSING', `avatar.consent.${field}`)
  // It may be tomorrow already where the agent is; the day after it is nowhere.
  expect(() => checkConsent({ ...CONSENT, on: '2026-11-22' }, TODAY)).not.toThrow()
  refusedFor(() => checkConsent({ ...CONSENT, on: '2026-11-23' }, TODAY), 'AVATAR_CONSENT_FUTURE', 'avatar.consent.on')
})

test('a presenter needs a branded film that speaks, words only where it stands, and a photo where one is to speak', () => {
  const briefWith = (avatar: object, fields: object = {}) =>
    reelBrief(photosOf(['exterior', 'kitchen', 'living', 'bedroom', 'outdoor']), {
      ...fields,
      avatar: Avatar.parse({ vendor: 'heygen', id: 'anna', places: ['intro'], consent: CONSENT, ...avatar }),
    })
  expect(() => checkAvatar(briefWith({}))).not.toThrow()
  refusedFor(() => checkAvatar(briefWith({}, { brandings: ['unbranded'] })), 'AVATAR_UNBRANDED', 'brandings')
  refusedFor(() => checkAvatar(briefWith({}, { speech: 'silent' })), 'AVATAR_SILENT_FILM', 'speech')
  refusedFor(() => checkAvatar(briefWith({ script: { outro: 'Bye.' } })), 'AVATAR_SCRIPT_UNPLACED', 'avatar.script.outro')
  refusedFor(() => checkAvatar(briefWith({ id: 'portrait' })), 'AVATAR_PORTRAIT_UNKNOWN', 'avatar.vendor')
  const portrait = briefWith({ vendor: 'did', id: 'portrait' })
  expect(() => checkAvatar(portrait, true)).not.toThrow()
  refusedFor(() => checkAvatar(portrait, false), 'AVATAR_PORTRAIT_MISSING', 'listing.agent.photo')
})
