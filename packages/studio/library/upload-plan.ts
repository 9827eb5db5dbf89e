import type { UploadPart } from '@reelwright/data/objects/objects'

const MB = 1024 ** 2
/** Up to here a file goes in one piece. */
const WHOLE = 16 * MB
const LEAST_PART = 8 * MB
const MOST_PARTS = 1_000

/** How a file of so many bytes is cut: whole megabytes a part, at most a thousand parts. */
export const planUpload = (bytes: number): { readonly parts: number; readonly partBytes: number } => {
  if (bytes <= WHOLE) return { parts: 1, partBytes: bytes }
  const partBytes = Math.max(LEAST_PART, Math.ceil(bytes / MOST_PARTS / MB) * MB)
  return { parts: Math.ceil(bytes / partBytes), partBytes }
}

/** Every part of an upload, with the bytes it has to have. */
export const partsOfPlan = ({ bytes, parts, partBytes }: { readonly bytes: number; readonly parts: number; readonly partBytes: number }) =>
  Array.from({ length: parts }, (_, i): UploadPart => ({ number: i + 1, bytes: Math.min(partBytes, bytes - i * partBytes) }))
