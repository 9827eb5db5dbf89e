import type { Environment } from '../settings/read-setting.js'
import { SECRETS } from './names.js'

const GONE = '[redacted]'

/** What is a secret by its form, whoever wrote it and wherever it stands in a line. */
const FORMS: readonly (readonly [RegExp, string])[] = [
  [/\b(Bearer|Basic)\s+[\w.~+/=-]{8,}/gi, `$1 ${GONE}`],
  [/\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*/g, GONE],
  [/("(?:authorization|cookie|set-cookie|password|token|secret|x-api-key)":\s*")(?:[^"\\]|\\.)*/gi, `$1${GONE}`],
  [/([?&](?:ticket|token|key|code|state|sig|signature|x-amz-signature|x-amz-credential|x-amz-security-token)=)[^&\s"\\]+/gi, `$1${GONE}`],
  // The address a vendor was given for one call: where the vendor signs nothing it is all there is.
  [/(\/webhooks\/[a-z]+\/)[\w-]+(?:\.[\w-]+){3}/g, `$1${GONE}`],
  [/(\b[a-z][a-z0-9+.-]*:\/\/[^\s:/@"\\]*:)[^\s@/"\\]+(?=@)/gi, `$1${GONE}`],
]

/** A secret as it may stand in a line: as it is, in JSON, in an address; of an address with a password, that alone. */
const faces = (value: string): readonly string[] => {
  const password = URL.canParse(value) ? new URL(value).password : ''
  return (password ? [password, decodeURIComponent(password)] : [value])
    .flatMap((text) => [text, JSON.stringify(text).slice(1, -1), encodeURIComponent(text)])
    .filter((text) => text.length >= 6)
}

/** Takes every secret of this environment, and all that looks like one, out of a line. */
export const redactor = (environment: Environment): ((line: string) => string) => {
  const known = [...new Set(SECRETS.flatMap((name) => faces(environment[name] ?? '')))].sort((a, b) => b.length - a.length)
  return (line) => {
    const without = known.reduce((text, secret) => text.replaceAll(secret, GONE), line)
    return FORMS.reduce((text, [form, put]) => text.replace(form, put), without)
  }
}
