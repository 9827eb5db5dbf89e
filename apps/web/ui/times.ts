const LANGUAGE = 'en'
const RELATIVE = new Intl.RelativeTimeFormat(LANGUAGE, { numeric: 'auto' })
const UNITS = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const

/** `3 hours ago` */
export const ago = (moment: string, now = Date.now()): string => {
  const seconds = (new Date(moment).getTime() - now) / 1000
  const [unit, size] = UNITS.find(([, length]) => Math.abs(seconds) >= length) ?? (['second', 1] as const)
  return unit === 'second' ? 'just now' : RELATIVE.format(Math.round(seconds / size), unit)
}

export const dayOf = (moment: string): string =>
  new Intl.DateTimeFormat(LANGUAGE, { day: 'numeric', month: 'short', year: 'numeric' }).format(new Date(moment))

/** Seconds as `14:03` or `1:02:07`. */
export const clockOf = (seconds: number): string => {
  const whole = Math.round(seconds)
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  return `${h > 0 ? `${h}:${String(m).padStart(2, '0')}` : m}:${String(s).padStart(2, '0')}`
}
