import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fail } from '@reelwright/film/fault'
import { askYes } from '../progress/ask.js'
import type { AskedProperty } from './check-property.js'

type Showing = { readonly out: string; readonly json: boolean; readonly yes: boolean; readonly signal: AbortSignal }

/** A value as a person reads it: `1840 sqft`, long ones by their beginning. */
const shown = (value: unknown): string => {
  const plain = typeof value === 'object' && value !== null ? Object.values(value).join(' ') : String(value)
  const text = plain.replace(/\s+/g, ' ').replace(/^[-•*] /, '')
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}

/**
 * Shows what was read out of pasted text, with the words it was read from, and what was not found in it. Leaves it as
 * `listing.json` among the finished files: corrected and put beside the photos, it takes the text's place. Details given
 * as JSON need no showing. @throws STOPPED
 */
export const showListing = async ({ brief, details }: AskedProperty, { out, json, yes, signal }: Showing): Promise<void> => {
  const { name, found, missing } = details
  if (found.length === 0) return
  await writeFile(join(out, 'listing.json'), `${JSON.stringify(brief.listing, undefined, 2)}\n`)
  if (json) {
    process.stdout.write(`${JSON.stringify({ event: 'listing', data: { listing: brief.listing, found, missing } })}\n`)
    return
  }
  const say = (line: string): void => void process.stderr.write(`${line}\n`)
  say(`Read from ${name}:`)
  for (const { field, value, from } of found) {
    const read = shown(value)
    const told = shown(from)
    say(`  ${field.padEnd(15)} ${read}${told === read ? '' : `   (from “${told}”)`}`)
  }
  if (missing.length > 0) say(`Not found: ${missing.join(', ')}; the film does without.`)
  say(`To correct it, edit ${join(out, 'listing.json')} and put it beside the photos.`)
  if (!yes && process.stdin.isTTY && !(await askYes('Go on with these details?', signal)))
    throw fail('STOPPED', 'Stopped before anything was made; correct listing.json and run the same command again.')
}
