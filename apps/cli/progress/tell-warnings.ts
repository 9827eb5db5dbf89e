/** What a person should know though the work goes on; `code` tells kinds of warnings apart. */
export type Warning = { readonly code: string; readonly sentence: string }

/** More of one kind than these are counted. */
const NAMED = 3

/** The sentences to show: the first few of a kind, then how many more there are. */
export const shortened = (warnings: readonly Warning[]): readonly string[] =>
  [...new Set(warnings.map(({ code }) => code))].flatMap((code) => {
    const alike = warnings.filter((one) => one.code === code).map(({ sentence }) => sentence)
    const more = alike.length - NAMED
    return more > 1 ? [...alike.slice(0, NAMED), `… and ${more} more like these; storyboard.json has them all.`] : alike
  })

/** Tells warnings once: a line each, or an event each. */
export const tellWarnings = (
  warnings: readonly Warning[],
  json: boolean,
  say = (line: string): void => void process.stderr.write(`${line}\n`),
): void => {
  if (json) for (const data of warnings) process.stdout.write(`${JSON.stringify({ event: 'warning', data })}\n`)
  else for (const sentence of shortened(warnings)) say(`! ${sentence}`)
}
