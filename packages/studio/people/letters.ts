import type { Invitation } from '@reelwright/contract/organization'
import { type Language, wordsIn } from './letter-words/words.js'
import type { Letter } from './mail.js'

/** Who is written to, in which language, and where the studio is. */
export type Addressed = { readonly email: string; readonly language: Language; readonly publicUrl: string }

const linkTo = (publicUrl: string, page: string, token: string): string =>
  `${new URL(publicUrl).origin}/${page}?token=${encodeURIComponent(token)}`

/** Somebody else's words in our mail: on one line, and nothing a mail program makes a link of. */
const quoted = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/:\/\//g, ': //')
    .replace(/(\w)\.(\w)/g, '$1. $2')
    .slice(0, 120)

export const invitationLetter = (to: Addressed, { organizationName, role, expiresAt }: Invitation, token: string): Letter => {
  const { invitation, roles } = wordsIn(to.language)
  const { subject, before, after } = invitation
  return {
    to: to.email,
    subject,
    text: `${before(quoted(organizationName), roles[role], expiresAt.slice(0, 10))}\n${linkTo(to.publicUrl, 'invitation', token)}\n\n${after}\n`,
  }
}

const withLink =
  (words: 'reset' | 'verification', page: string) =>
  (to: Addressed, token: string): Letter => {
    const { subject, before, after } = wordsIn(to.language)[words]
    return { to: to.email, subject, text: `${before}\n${linkTo(to.publicUrl, page, token)}\n\n${after}\n` }
  }

export const resetLetter = withLink('reset', 'reset-password')
export const verificationLetter = withLink('verification', 'verify-email')
