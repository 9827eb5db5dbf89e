const IMPORTANT =
  /^(id|.*_id|status|state|url|.*_url|data|result|detail|content|choices|output|images|video|photos|videos|collection|audio_base64|alignment)$/

/** The same answer with its telling members of another type: valid JSON that no schema of the vendor's fits. */
export const brokenShape = (json: unknown): unknown => {
  if (Array.isArray(json)) return { unexpected: json.length }
  if (json === null || typeof json !== 'object') return { unexpected: json }
  const entries = Object.entries(json)
  const telling = entries.filter(([name]) => IMPORTANT.test(name))
  const spoilt = new Set((telling.length > 0 ? telling : entries).map(([name]) => name))
  return Object.fromEntries(
    entries.map(([name, value]) => [name, !spoilt.has(name) ? value : typeof value === 'string' ? { unexpected: true } : 'unexpected']),
  )
}
