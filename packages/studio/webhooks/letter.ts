import type { WebhookEvent } from '@reelwright/contract/webhook'
import { wordsIn } from '../people/letter-words/words.js'
import type { Addressed } from '../people/letters.js'
import type { Letter } from '../people/mail.js'

type Message = {
  readonly event: WebhookEvent
  readonly data: {
    readonly projectId: string
    readonly title: string
    readonly pausedReason: string | null
    readonly failure: { readonly message: string } | null
  }
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').slice(0, 200)

/** A message to a webhook, as a person reads it. */
export const letterOf = ({ email, language, publicUrl }: Addressed, body: string): Letter => {
  const { event, data } = JSON.parse(body) as Message
  const { events, waits, quote, whyYou } = wordsIn(language)
  const { subject, says } = events[event]
  const more =
    event === 'film.needs_you'
      ? (waits[data.pausedReason ?? ''] ?? waits.other)
      : event === 'film.failed'
        ? plain(data.failure?.message ?? waits.other)
        : ''
  return {
    to: email,
    subject: subject(quote(plain(data.title))),
    text: `${`${says} ${more}`.trim()}\n\n${publicUrl}/films/${data.projectId}\n\n${whyYou}\n`,
  }
}
