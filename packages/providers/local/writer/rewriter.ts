import { z } from 'zod'
import type { RewriteRequest, RewriteResult, Rewriter } from '../../ports/writer.js'
import { leaveAnswer, readAnswer } from '../written-answer.js'
import { shortenText } from './shorten-text.js'

/** Raised whenever the same passage would be answered otherwise. */
const MODEL = 'rewrite-by-rule/1'

const Answer = z.object({ text: z.string(), changed: z.boolean(), remark: z.string().optional() })

/** Asks for less, in the languages the house speaks, and for nothing else. */
const SHORTER =
  /\b(short(er|en)?|cut( it)? down|trim|concise|m[aá]s corto|acorta|abrevia|plus court|raccourci[rs]?|abr[eè]ge|k[uü]rze[rn]?|knapper|pi[uù] breve|accorcia|pi[uù] corto)\b/iu
const ALONE = 8

const byRule = ({ text, instruction, language }: RewriteRequest): RewriteResult => {
  const asksForLess = SHORTER.test(instruction) && instruction.trim().split(/\s+/u).length <= ALONE
  const shorter = asksForLess ? shortenText(text, language) : text
  if (asksForLess && shorter !== text)
    return { text: shorter, changed: true, remark: 'Shortened by leaving out its least central sentences; no word of it is new.' }
  return {
    text,
    changed: false,
    remark: asksForLess
      ? 'There is no sentence to leave out without losing all of it; shorten it by hand.'
      : 'There is no language model in the local profile, so the text stays as it is: it can be shortened ("make it shorter"), or rewritten by hand.',
  }
}

/** Rewrites by rule, without a language model: it shortens, and says so when it is asked for anything else. */
export const rewriter: Rewriter = {
  id: 'local',
  model: MODEL,
  capability: 'write',
  estimate: () => 0,
  start: async (request, context) => leaveAnswer('rewrite.json', byRule(request), context),
  check: (operation, context) => readAnswer(operation, context, (value) => Answer.parse(value)),
  provenance: () => ({ source: 'rule', provider: 'local', model: MODEL }),
}
