import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import sharp from 'sharp'
import yauzl from 'yauzl'

const run = promisify(execFile)

const hashOf = async (path: string): Promise<string> =>
  createHash('sha256')
    .update(await readFile(path))
    .digest('hex')

const namesIn = async (folder: string): Promise<readonly string[]> => (existsSync(folder) ? readdir(folder) : [])

const objectsIn = async (home: string): Promise<readonly string[]> => {
  const found = existsSync(join(home, 'objects')) ? await readdir(join(home, 'objects'), { recursive: true, withFileTypes: true }) : []
  return found.filter((entry) => entry.isFile() && !entry.name.startsWith('.')).map((entry) => join(entry.parentPath, entry.name))
}

/** What is wrong with the files a person or a later run would take for whole: each object is what its name says, each delivered file is an object. */
export const findHalves = async (home: string, out: string): Promise<readonly string[]> => {
  const wrong: string[] = []
  const kept = new Set<string>()
  for (const path of await objectsIn(home)) {
    const hash = await hashOf(path)
    if (path.endsWith(hash)) kept.add(hash)
    else wrong.push(`the object ${path} is not what its name says`)
  }
  for (const name of await namesIn(out))
    if (!name.startsWith('.') && !kept.has(await hashOf(join(out, name)))) wrong.push(`${name} is no whole file of the store`)
  return wrong
}

/** What was left lying: partial files beside the delivered ones, objects without a name, scratch. */
export const findRemains = async (home: string, out: string): Promise<readonly string[]> => {
  const hidden = (await namesIn(out)).filter((name) => name.startsWith('.'))
  const scratch = (await namesIn(join(home, 'scratch'))).filter((name) => name !== 'calls')
  const calls = await namesIn(join(home, 'scratch/calls'))
  const clusters = (await namesIn(home)).filter((name) => name.includes('.new-'))
  return [...hidden, ...scratch, ...calls, ...clusters]
}

const readZip = (path: string): Promise<number> =>
  new Promise((resolve, reject) => {
    yauzl.open(path, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error)
      let entries = 0
      zip.on('entry', (entry: yauzl.Entry) =>
        zip.openReadStream(entry, (cause, stream) => {
          if (cause) return reject(cause)
          // yauzl checks each entry's length and CRC when it is read to its end.
          stream
            .on('error', reject)
            .on('end', () => zip.readEntry())
            .resume()
          entries += 1
        }),
      )
      zip.on('end', () => resolve(entries)).on('error', reject)
      zip.readEntry()
    })
  })

/** What is wrong with the finished files when each is opened by its own kind of reader. */
export const findUnreadable = async (out: string, ffmpeg: string): Promise<readonly string[]> => {
  const wrong: string[] = []
  for (const name of await namesIn(out)) {
    const path = join(out, name)
    const read = async (): Promise<unknown> => {
      if (/\.(json|otio)$/.test(name)) return JSON.parse(await readFile(path, 'utf8'))
      if (/\.jpg$/.test(name)) return sharp(path, { failOn: 'warning' }).raw().toBuffer()
      if (/\.zip$/.test(name)) return readZip(path)
      if (!/\.mp4$/.test(name)) return readFile(path)
      const { stderr } = await run(ffmpeg, ['-v', 'warning', '-i', path, '-f', 'null', '-'])
      if (stderr) throw new Error(stderr)
    }
    await read().catch((error: Error) => wrong.push(`${name}: ${error.message}`))
  }
  return wrong
}

/** SHA-256 of a film's decoded pictures and samples, in order. */
export const decodedHash = async (ffmpeg: string, file: string): Promise<string> =>
  (await run(ffmpeg, ['-v', 'error', '-i', file, '-map', '0', '-f', 'streamhash', '-hash', 'sha256', '-'])).stdout
