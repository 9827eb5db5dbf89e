import type { Finding } from './check-fair-housing.js'

/** A person's answer for flagged words: why they keep them, and when they said so. */
export type Override = { readonly reason: string; readonly at: string }

/** Answers by the finding's id: the log of what was overridden. */
export type Overrides = Readonly<Record<string, Override>>

/** A finding with the answer a person gave for keeping the words. */
export type AnsweredFinding = Finding & { readonly overridden?: Override }

/** The same findings, those that were answered for carrying their answer. */
export const withOverrides = (findings: readonly Finding[], overrides: Overrides): readonly AnsweredFinding[] =>
  findings.map((finding) => {
    const overridden = overrides[finding.id]
    return overridden ? { ...finding, overridden } : finding
  })
