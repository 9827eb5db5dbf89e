import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { refuse } from '@reelwright/film/fault'

const MOST_TEXT = 1_000_000

/** Reads a text file of the user's. @throws FILE_NOT_FOUND, TEXT_TOO_LARGE, TEXT_NOT_TEXT */
export const readText = async (path: string, field: string): Promise<string> => {
  const found = await stat(path).catch(() => undefined)
  if (!found?.isFile())
    throw refuse('FILE_NOT_FOUND', `There is no file ${path}.`, {
      field,
      given: path,
    })
  if (found.size > MOST_TEXT)
    throw refuse('TEXT_TOO_LARGE', `${path} has ${(found.size / 1e6).toFixed(1)} MB; a ${field} may have at most 1 MB of text.`, {
      field,
      limit: '1 MB',
      given: `${(found.size / 1e6).toFixed(1)} MB`,
    })
  const bytes = await readFile(path)
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    if (!text.includes('\0')) return text
  } catch {
    // said below, in one sentence for both
  }
  throw refuse('TEXT_NOT_TEXT', `${path} is not a text file in UTF-8; save the ${field} as plain text or Markdown.`, {
    field,
    given: basename(path),
  })
}

/** Reads a JSON file of the user's. @throws what `readText` does, and JSON_BROKEN */
export const readJson = async (path: string, field: string): Promise<unknown> => {
  const text = await readText(path, field)
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw refuse('JSON_BROKEN', `${path} is not whole JSON (${(cause as Error).message}); mend it and run the same command again.`, {
      field,
      given: basename(path),
      cause,
    })
  }
}
