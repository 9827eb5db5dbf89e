/** A file name that harms nobody: no folders, no control characters, no trailing dots, at most 150 characters. */
export const safeName = (name: string): string => {
  const plain = name
    .normalize('NFC')
    .replace(/[\p{C}\u2028\u2029]+/gu, '')
    .replace(/[\\/:*?"<>|]+/g, '-')
    .replace(/^[.\s]+|[.\s]+$/g, '')
  return [...plain].slice(0, 150).join('') || 'file'
}

/** Types a browser shows without running anything in them. */
const SHOWN = /^(image\/(jpeg|png|webp|avif|gif)|video\/(mp4|webm)|audio\/(wav|mpeg|mp4|ogg|flac|webm))$/

const ATTR_UNSAFE = /['()*!]/g

/** The `content-disposition` of a file (RFC 6266): in place only where that is asked for and the type cannot run. */
export const dispositionOf = (name: string, type: string, inline = false): string => {
  const safe = safeName(name)
  const ascii = safe.replace(/[^\x20-\x7e]/g, '_').replace(/[%]/g, '_')
  const encoded = encodeURIComponent(safe).replace(ATTR_UNSAFE, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
  return `${inline && SHOWN.test(type) ? 'inline' : 'attachment'}; filename="${ascii}"; filename*=UTF-8''${encoded}`
}
