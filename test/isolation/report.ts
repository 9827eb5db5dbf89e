import { WHO } from './people.js'
import type { Tried } from './try-route.js'

/** All calls with their seven answers, as Markdown. */
export const reportOf = (tried: readonly Tried[]): string => {
  const faults = tried.reduce((sum, one) => sum + one.faults.length, 0)
  const line = ({ route, kind, statuses, faults: found, why }: Tried): string =>
    `| \`${route}\` | ${kind} | ${WHO.map((who) => statuses[who]).join(' | ')} | ${found.length === 0 ? (why ?? '') : found.join('; ')} |`
  return [
    '# Who is answered what',
    '',
    'Written by `test/isolation` (run with `WRITE_REPORT=1`): every call that `/api/openapi.json` lists, made by seven on the same ids. *Owner* is the',
    'organization’s owner, *stranger* the owner of another organization, *viewer* a viewer of the same one; the tokens of the others',
    'have expired, were altered, belong to a session that was ended, or are missing. A call that changes something is tried by the',
    'six others on things as new as the owner’s was, and then made by the owner: all rows of the organization are as before, and the',
    'owner still finds everything.',
    '',
    '- **held**: a thing of the organization, by its id. Nobody else finds it (404); a viewer changes nothing (403).',
    '- **list**: what the caller’s own organization has, or gets. The stranger’s answer holds nothing of the first.',
    '- **self**: the person who calls.',
    '- **link**: what the request carries is the whole authority (a ticket, a letter, a password), or everybody may know the answer. Another authority in its place is refused.',
    '',
    `${tried.length} calls, ${tried.length * WHO.length} answers, **${faults} leaks or surprises**.`,
    '',
    `| call | kind | ${WHO.join(' | ')} | |`,
    `|---|---|${WHO.map(() => '---').join('|')}|---|`,
    ...tried.map(line),
    '',
  ].join('\n')
}
