/** The day on this machine's calendar, `2026-11-21`. */
export const localDay = (moment: Date): string => {
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`
}
