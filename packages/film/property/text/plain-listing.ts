/** A pasted text without what only lays it out: marks of Markdown, dotted leaders, tabs and runs of blanks. */
export const plainListing = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/\*\*|__|^#{1,6} +/gm, '')
    .replace(/[ \t]*(?:\.[ \t]?){4,}[ \t]*/g, ': ')
    .replace(/[ \t]{3,}|\t+/g, '  ')
