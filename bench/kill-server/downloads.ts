import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { probeMaster } from '@reelwright/test/journeys/probe-master'
import type { Finished } from './flows.js'
import type { House } from './house.js'
import { ask } from './snapshot.js'

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Fetches every file a client was told of: each has the bytes it was kept with, and the master is decoded whole. */
export const findBadDownloads = async ({ address, databaseUrl }: House, film: Finished, folder: string): Promise<readonly string[]> => {
  const rows = await ask<{ name: string; hash: string; frames: number | null }>(
    databaseUrl,
    "select name, asset->>'hash' as hash, (facts->>'frames')::int as frames from outputs where project_id = $1",
    [film.projectId],
  )
  const wrong: string[] = []
  for (const { name, url, bytes } of film.files) {
    const row = rows.find((one) => one.name === name)
    const answer = await fetch(new URL(url, address))
    const got = new Uint8Array(await answer.arrayBuffer())
    if (!answer.ok || got.length !== bytes || hashOf(got) !== row?.hash)
      wrong.push(
        `${name}: ${answer.status}, ${got.length} of ${bytes} bytes, ${hashOf(got) === row?.hash ? 'the' : 'not the'} bytes it was kept with`,
      )
    if (!name.endsWith('.mp4') || wrong.length > 0) continue
    const path = join(folder, 'master.mp4')
    await writeFile(path, got)
    const probed = await probeMaster(path).catch((error: Error) => error.message.slice(-300))
    if (typeof probed === 'string' || (row?.frames && probed.frames !== row.frames))
      wrong.push(`${name} cannot be decoded whole: ${JSON.stringify(probed)}`)
  }
  if (!film.files.some(({ name }) => name.endsWith('.mp4'))) wrong.push('there is no master')
  return wrong
}

/** Objects that came since the last look and are not what their names say. `seen` remembers those that were looked at. */
export const findHalfObjects = async ({ objects }: House, seen: Set<string>): Promise<readonly string[]> => {
  const wrong: string[] = []
  for (const entry of await readdir(objects.folder, { recursive: true, withFileTypes: true })) {
    const hash = entry.name.slice(0, entry.name.length - objects.ending.length)
    const path = join(entry.parentPath, entry.name)
    if (!entry.isFile() || !/^[0-9a-f]{64}$/.test(hash) || !entry.name.endsWith(objects.ending) || seen.has(path)) continue
    seen.add(path)
    if (hashOf(await readFile(path)) !== hash) wrong.push(`the object ${hash.slice(0, 12)} is not what its name says`)
  }
  return wrong
}
