const LONGEST = 300

/** Looks like a key of some vendor, or like a header that carries one, whoever's it is. */
const KEYS = /\b(?:sk|pk|xi|key|rk|whsec)[-_][A-Za-z0-9_-]{8,}|\b(?:Bearer|Basic|Key) [A-Za-z0-9._~+/=:-]{16,}/g

/** A vendor's words as they may be shown and kept: on one line, short, and without any of the secrets the request carried. */
export const withoutSecrets = (text: string, secrets: readonly string[] = []): string => {
  const spelled = secrets
    .filter((secret) => secret.length >= 4)
    .flatMap((secret) => [secret, encodeURIComponent(secret), Buffer.from(secret).toString('base64')])
  const clean = spelled.reduce((rest, secret) => rest.replaceAll(secret, '…'), text).replace(KEYS, '…')
  const line = clean.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim()
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line
}
