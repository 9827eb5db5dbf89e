import { type Environment, urlSetting, wholeSetting } from './read-setting.js'

/** How the studio writes to people; without a server each mail is a file in the data folder's outbox. */
export type Mailing = {
  readonly smtpUrl?: string
  readonly mailFrom: string
  /** Where its links lead, without a slash at the end; on this machine where nobody else reaches the studio. */
  readonly links: string
}

/** @throws SETTING_INVALID */
export const mailingFrom = (environment: Environment): Mailing => ({
  smtpUrl: urlSetting(environment, 'SMTP_URL', ['smtp:', 'smtps:']),
  mailFrom: environment.MAIL_FROM || 'Reelwright <studio@localhost>',
  links:
    urlSetting(environment, 'PUBLIC_URL', ['http:', 'https:'])?.replace(/\/+$/, '') ??
    `http://127.0.0.1:${wholeSetting(environment, 'PORT', 0, 65_535, 4310)}`,
})
