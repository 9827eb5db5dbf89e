import type { Invitation } from '@reelwright/contract/organization'
import type { Letter } from './mail.js'

const linkTo = (publicUrl: string, page: string, token: string): string =>
  `${new URL(publicUrl).origin}/${page}?token=${encodeURIComponent(token)}`

/** Somebody else's words in our mail: on one line, and nothing a mail program makes a link of. */
const quoted = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/:\/\//g, ': //')
    .replace(/(\w)\.(\w)/g, '$1. $2')
    .slice(0, 120)

export const invitationLetter = (publicUrl: string, { email, organizationName, role, expiresAt }: Invitation, token: string): Letter => ({
  to: email,
  subject: 'You are invited to a studio on Reelwright',
  text: `You are invited to work in "${quoted(organizationName)}" as ${role}.

Accept or decline here, until ${expiresAt.slice(0, 10)}:
${linkTo(publicUrl, 'invitation', token)}

If you know nothing of this, ignore this mail: nothing happens then.
`,
})

export const resetLetter = (publicUrl: string, email: string, token: string): Letter => ({
  to: email,
  subject: 'Choose a new password for Reelwright',
  text: `Somebody, probably you, has asked for a new password for this address.

Choose it here, within an hour:
${linkTo(publicUrl, 'reset-password', token)}

If it was not you, ignore this mail: your password stays as it is.
`,
})

export const verificationLetter = (publicUrl: string, email: string, token: string): Letter => ({
  to: email,
  subject: 'Confirm your address for Reelwright',
  text: `Confirm that this address is yours, within a day:
${linkTo(publicUrl, 'verify-email', token)}

If you have made no account, ignore this mail.
`,
})
