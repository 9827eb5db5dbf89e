const MAIL = 'mailto:'

/** The mail address a webhook stands for; undefined for one that is called. */
export const mailOf = (url: string): string | undefined =>
  url.toLowerCase().startsWith(MAIL) ? url.slice(MAIL.length).toLowerCase() : undefined
