import { accessSync, chmodSync, constants, copyFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const runs = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/**
 * A path at which this binary may be run. npm may leave install scripts unrun, and with them the executable bit;
 * in an install of another owner or on a read-only disk the bit cannot be set, so a private copy is made under `folder`.
 * @throws what the file system says when neither works.
 */
export const runnable = (path: string, folder = tmpdir()): string => {
  if (runs(path)) return path
  try {
    chmodSync(path, 0o755)
    if (runs(path)) return path
  } catch {
    // falls through to the copy
  }
  const { size, mtimeMs } = statSync(path)
  const own = join(folder, `reelwright-ffmpeg-${process.getuid?.() ?? 'user'}`)
  mkdirSync(own, { recursive: true, mode: 0o700 })
  // someone else may have made the folder first: what lies in it would then run with our rights
  if (process.getuid && statSync(own).uid !== process.getuid()) throw new Error(`${own} belongs to another user`)
  const copy = join(own, `ffmpeg-${size}-${Math.round(mtimeMs)}`)
  if (existsSync(copy) && runs(copy)) return copy
  const half = `${copy}.${process.pid}`
  copyFileSync(path, half)
  chmodSync(half, 0o755)
  renameSync(half, copy)
  return copy
}

/** The ffmpeg that an npm package carries for this machine; undefined where there is none. */
export const carriedFfmpeg = (): string | undefined => {
  try {
    return runnable(
      (
        createRequire(import.meta.url)('@ffmpeg-installer/ffmpeg') as {
          path: string
        }
      ).path,
    )
  } catch {
    return undefined
  }
}
