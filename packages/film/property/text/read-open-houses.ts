import { type FoundField, foundAt } from './found-field.js'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
const CLOCK = '(\\d{1,2})(?::(\\d{2}))?\\s*(a\\.?m\\.?|p\\.?m\\.?|noon)?'
const DATE = `(?:(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+(?<year>20\\d\\d))?|(?<m>\\d{1,2})\\/(?<d>\\d{1,2})(?:\\/(?<y>\\d{2,4}))?|(?<iso>20\\d\\d-\\d\\d-\\d\\d)|(?<week>(?:this |next )?(?:sun|mon|tue|wed|thu|fri|sat)[a-z]*))`
const WHEN = new RegExp(
  `(?:(?:sun|mon|tue|wed|thu|fri|sat)[a-z]*\\.?,?\\s+)?${DATE}[\\s,:@|•·-]*(?:from |at )?${CLOCK}\\s*(?:-|–|—|to|until|till)\\s*${CLOCK}`,
  'gi',
)

const two = (value: number): string => String(value).padStart(2, '0')
const DAY = 86_400_000
const isoOf = (date: Date): string => date.toISOString().slice(0, 10)

/** Days for which a date without a year is one that has been rather than one to come: listings are kept for weeks. */
const LATELY = 90

/** The day that is meant: a date without a year is the next one unless it was lately, a weekday the coming one. */
const dayOf = (groups: Readonly<Record<string, string | undefined>>, today: string): string | undefined => {
  const { month, day, year, m, d, y, iso, week } = groups
  const from = new Date(`${today}T00:00:00Z`)
  if (iso) return iso
  if (week) {
    const wanted = DAYS.indexOf(
      week
        .replace(/^(?:this|next)\s+/i, '')
        .slice(0, 3)
        .toLowerCase(),
    )
    const ahead = (wanted - from.getUTCDay() + 7) % 7
    return isoOf(new Date(from.getTime() + (ahead + (/^next/i.test(week) && ahead === 0 ? 7 : 0)) * DAY))
  }
  const at = month ? MONTHS.indexOf(month.toLowerCase()) : Number(m) - 1
  const date = Number(day ?? d)
  if (at < 0 || at > 11 || date < 1 || date > 31) return undefined
  const given = year ?? y
  const rest = `${two(at + 1)}-${two(date)}`
  if (given !== undefined) return `${given.length === 2 ? `20${given}` : given}-${rest}`
  const [oldest, now] = [isoOf(new Date(from.getTime() - LATELY * DAY)), from.getUTCFullYear()]
  return [now - 1, now, now + 1].map((full) => `${full}-${rest}`).find((text) => text >= oldest)
}

/** Minutes of the day; an hour without a half of the day takes the other's, and lies between 8 and 20. */
const minutesOf = (hour: string, minute: string | undefined, half: string | undefined, other: string | undefined): number => {
  const mark = (half ?? other ?? '').replace(/\./g, '').toLowerCase()
  const plain = Number(hour) % 24
  const afternoon = mark === 'pm' ? plain < 12 : mark === '' && plain < 8
  const value = mark === 'am' && plain === 12 ? 0 : afternoon ? plain + 12 : plain
  return value * 60 + Number(minute ?? 0)
}

const clock = (minutes: number): string => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`

/** Open houses, at most four: a date or a weekday with two times, wherever the text speaks of an open house. */
export const readOpenHouses = (text: string, today: string): readonly FoundField[] => {
  const said = /\b(?:open (?:house|home)s?|open (?:sun|sat)|tours?|viewings?|besichtigung)\b/i.exec(text)
  if (!said) return []
  const found = Array.from(text.slice(said.index).matchAll(WHEN)).flatMap((match) => {
    const day = dayOf(match.groups!, today)
    const [h1, m1, half1, h2, m2, half2] = match.slice(-6)
    if (day === undefined || h1 === undefined || h2 === undefined) return []
    const end = minutesOf(h2, m2, half2, undefined)
    const first = minutesOf(h1, m1, half1, half2)
    const start = half1 === undefined && first >= end ? minutesOf(h1, m1, 'am', undefined) : first
    return start < end && end < 1440
      ? [foundAt('openHouses', { start: `${day}T${clock(start)}`, end: `${day}T${clock(end)}` }, match[0])]
      : []
  })
  return found.slice(0, 4)
}
