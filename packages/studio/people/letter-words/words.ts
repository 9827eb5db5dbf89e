import type { Role } from '@reelwright/contract/role'
import type { WebhookEvent } from '@reelwright/contract/webhook'
import { LANGUAGES } from '@reelwright/film/brief'
import { de } from './de.js'
import { en } from './en.js'
import { es } from './es.js'
import type { FailureReason } from './failure-reason.js'
import { fr } from './fr.js'
import { it } from './it.js'

export type Language = (typeof LANGUAGES)[number]

/** A mail that carries a link. `before` and `after` stand around it. */
type WithLink = { readonly subject: string; readonly before: string; readonly after: string }

/** Everything the studio's mails say, in one language. */
export type LetterWords = {
  readonly roles: Readonly<Record<Role, string>>
  /** `until`: a date as 2026-11-22. */
  readonly invitation: Omit<WithLink, 'before'> & {
    readonly before: (organization: string, role: string, until: string) => string
  }
  readonly reset: WithLink
  readonly verification: WithLink
  /** `film`: its title in quotation marks. */
  readonly events: Readonly<Record<WebhookEvent, { readonly subject: (film: string) => string; readonly says: string }>>
  /** What a film waits for, by its `pausedReason`; `other` where none of them stands. */
  readonly waits: Readonly<Record<string, string>> & { readonly other: string }
  /** Why a film has failed. */
  readonly failures: Readonly<Record<FailureReason, string>>
  /** Leads to the exact sentence, which is English; left out in English, where it is said itself. */
  readonly inEnglish?: (sentence: string) => string
  readonly quote: (title: string) => string
  /** Why somebody gets mail about films. */
  readonly whyYou: string
}

const ALL: Readonly<Record<Language, LetterWords>> = { en, es, fr, de, it }

export const wordsIn = (language: Language): LetterWords => ALL[language]

/** The language a person reads best of those there are, by an Accept-Language header (RFC 9110, 12.5.4). */
export const preferredLanguage = (header = ''): Language => {
  const wanted = header
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', ...rest] = part.trim().toLowerCase().split(';')
      const quality = rest.map((one) => /^\s*q=([\d.]+)$/.exec(one)?.[1]).find(Boolean)
      return { language: LANGUAGES.find((known) => known === tag.split('-')[0]), quality: quality === undefined ? 1 : Number(quality) }
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
  return wanted.find(({ language }) => language)?.language ?? 'en'
}
