import type { Letter } from '../people/mail.js'

type Message = {
  readonly event: string
  readonly data: { readonly title: string; readonly pausedReason: string | null; readonly failure: { readonly message: string } | null }
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').slice(0, 200)

/** A message to a webhook, as a person reads it. */
export const letterOf = (to: string, body: string, publicUrl: string): Letter => {
  const { event, data } = JSON.parse(body) as Message
  const film = `“${plain(data.title)}”`
  const words: Readonly<Record<string, readonly [subject: string, says: string]>> = {
    'film.ready': [`${film} is ready`, 'The film is finished; its files wait for you.'],
    'film.needs_you': [`${film} waits for you`, `The film goes on when you have answered (${data.pausedReason}).`],
    'film.failed': [`${film} has failed`, plain(data.failure?.message ?? 'The film could not be finished.')],
  }
  const [subject, says] = words[event] ?? [`${film}: ${event}`, 'The studio tells you more.']
  return {
    to,
    subject,
    text: `${says}\n\n${publicUrl}\n\nYou get this mail because your organization asked for it; an admin can end that under its webhooks.\n`,
  }
}
