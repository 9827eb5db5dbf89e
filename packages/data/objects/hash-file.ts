import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'

/** Bytes read at a time, into the same memory: a stream would leave a heap of small buffers behind, and each costs a turn. */
const PART = 2 ** 20

/** SHA-256 of a file's bytes, hex. */
export const hashFile = async (file: string): Promise<string> => {
  const hash = createHash('sha256')
  const handle = await open(file)
  try {
    const part = Buffer.allocUnsafe(PART)
    for (;;) {
      const { bytesRead } = await handle.read(part, 0, PART)
      if (bytesRead === 0) return hash.digest('hex')
      hash.update(part.subarray(0, bytesRead))
    }
  } finally {
    await handle.close()
  }
}
