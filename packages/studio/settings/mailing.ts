import { type Environment, urlSetting } from './read-setting.js'

/** How the studio writes to people; without a server each mail is a file in the data folder's outbox. */
export type Mailing = { readonly smtpUrl?: string; readonly mailFrom: string }

/** @throws SETTING_INVALID */
export const mailingFrom = (environment: Environment): Mailing => ({
  smtpUrl: urlSetting(environment, 'SMTP_URL', ['smtp:', 'smtps:']),
  mailFrom: environment.MAIL_FROM || 'Reelwright <studio@localhost>',
})
