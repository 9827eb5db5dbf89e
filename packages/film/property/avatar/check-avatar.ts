import { refuse } from '../../fault.js'
import type { PropertyBrief } from '../brief.js'
import { agentOf } from '../plan/brand-words.js'
import { type AvatarConsent, PORTRAIT } from './avatar.js'

/** A consent as it was sent: whatever of it may be missing. */
export type SentConsent = { readonly [Field in keyof AvatarConsent]?: unknown } | null | undefined

const written = (value: unknown): boolean => typeof value === 'string' && value.trim() !== ''

/** Nobody's face and voice without their consent, and without its being written down. @throws AVATAR_CONSENT_MISSING, AVATAR_CONSENT_FUTURE */
export const checkConsent = (consent: SentConsent, today: string): void => {
  const lacking = (['person', 'on', 'by'] as const).find((field) => !written(consent?.[field]))
  if (consent?.given !== true || lacking !== undefined)
    throw refuse(
      'AVATAR_CONSENT_MISSING',
      'A presenter who speaks in a film needs the consent of whoever is shown: say whose likeness it is (person), that consent was given (given: true), on which day (on) and by whom (by).',
      { field: `avatar.consent${consent?.given === true && lacking ? `.${lacking}` : ''}` },
    )
  // A day further on: it is tomorrow already somewhere.
  const tomorrow = new Date(Date.parse(today) + 86_400_000).toISOString().slice(0, 10)
  if (String(consent.on) > tomorrow)
    throw refuse('AVATAR_CONSENT_FUTURE', `Consent that is given on ${consent.on} is not given yet; say the day on which it was.`, {
      field: 'avatar.consent.on',
      given: String(consent.on),
    })
}

/** What a film with a presenter has to be; `isPortrayed`: there is a photo of the agent. @throws AVATAR_UNBRANDED, AVATAR_SILENT_FILM, AVATAR_SCRIPT_UNPLACED, AVATAR_PORTRAIT_UNKNOWN, AVATAR_PORTRAIT_MISSING */
export const checkAvatar = (brief: PropertyBrief, isPortrayed = agentOf(brief)?.photo !== undefined): void => {
  const { avatar, brandings, speech } = brief
  if (!avatar) return
  if (!brandings.includes('branded'))
    throw refuse('AVATAR_UNBRANDED', 'An unbranded film shows no presenter; ask for a branded one as well, or leave the avatar out.', {
      field: 'brandings',
      given: brandings.join(', '),
    })
  if (speech === 'silent')
    throw refuse('AVATAR_SILENT_FILM', 'A presenter speaks, and this film is silent; choose speech "spoken", or leave the avatar out.', {
      field: 'speech',
      given: speech,
    })
  const unplaced = (['intro', 'outro'] as const).find((place) => avatar.script?.[place] !== undefined && !avatar.places.includes(place))
  if (unplaced)
    throw refuse(
      'AVATAR_SCRIPT_UNPLACED',
      `There are words for the ${unplaced}, where no presenter speaks; add it to places, or leave them out.`,
      {
        field: `avatar.script.${unplaced}`,
        given: avatar.places.join(', '),
      },
    )
  if (avatar.id !== PORTRAIT) return
  if (avatar.vendor !== 'did')
    throw refuse('AVATAR_PORTRAIT_UNKNOWN', 'Only D-ID makes a photo of one’s own speak; choose it as vendor, or an avatar of the list.', {
      field: 'avatar.vendor',
      limit: 'did',
      given: avatar.vendor,
    })
  if (!isPortrayed)
    throw refuse('AVATAR_PORTRAIT_MISSING', 'There is no picture to make speak; add a photo of the agent.', {
      field: 'listing.agent.photo',
    })
}
