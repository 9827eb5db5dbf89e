import { readFile, rename, writeFile } from 'node:fs/promises'

/** The JSON in a file; undefined where there is none that is whole. */
export const readJsonFile = async (file: string): Promise<unknown> => {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as unknown
  } catch {
    return undefined
  }
}

/** Writes JSON whole or not at all. */
export const writeJsonFile = async (file: string, value: unknown): Promise<void> => {
  await writeFile(`${file}.part`, JSON.stringify(value))
  await rename(`${file}.part`, file)
}
