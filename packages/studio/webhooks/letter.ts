import type { WebhookEvent } from '@reelwright/contract/webhook'
import { failureReason } from '../people/letter-words/failure-reason.js'
import { type LetterWords, wordsIn } from '../people/letter-words/words.js'
import type { Addressed } from '../people/letters.js'
import type { Letter } from '../people/mail.js'

type Message = {
  readonly event: WebhookEvent
  readonly data: {
    readonly projectId: string
    readonly title: string
    readonly pausedReason: string | null
    readonly failure: { readonly code: string; readonly message: string } | null
  }
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').slice(0, 200)

type Told = { readonly more: string; readonly exactly?: string }

const failed = ({ pausedReason, failure }: Message['data'], { failures, inEnglish }: LetterWords): Told => {
  if (!failure) return { more: failures[pausedReason === 'quality' ? 'quality' : 'other'] }
  const sentence = plain(failure.message)
  return inEnglish ? { more: failures[failureReason(failure.code)], exactly: inEnglish(sentence) } : { more: sentence }
}

const told = ({ event, data }: Message, words: LetterWords): Told => {
  if (event === 'film.failed') return failed(data, words)
  return { more: event === 'film.needs_you' ? (words.waits[data.pausedReason ?? ''] ?? words.waits.other) : '' }
}

/** A message to a webhook, as a person reads it. */
export const letterOf = ({ email, language, publicUrl }: Addressed, body: string): Letter => {
  const message = JSON.parse(body) as Message
  const { projectId, title } = message.data
  const words = wordsIn(language)
  const { subject, says } = words.events[message.event]
  const { more, exactly } = told(message, words)
  const paragraphs = [`${says} ${more}`.trim(), exactly, `${publicUrl}/films/${projectId}`, words.whyYou]
  return {
    to: email,
    subject: subject(words.quote(plain(title))),
    text: `${paragraphs.filter((one) => one !== undefined).join('\n\n')}\n`,
  }
}
