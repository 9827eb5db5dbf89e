import yauzl from 'yauzl'

/** The entries of a zip by name, each with a way to its text. */
export const entriesOf = (path: string): Promise<ReadonlyMap<string, () => Promise<string>>> =>
  new Promise((resolve, reject) => {
    yauzl.open(path, { lazyEntries: false, autoClose: false }, (error, zip) => {
      if (error) return reject(error)
      const entries = new Map<string, () => Promise<string>>()
      zip.on('entry', (entry: yauzl.Entry) => {
        entries.set(
          entry.fileName,
          () =>
            new Promise((done, fail) => {
              zip.openReadStream(entry, (cause, stream) => {
                if (cause) return fail(cause)
                const parts: Buffer[] = []
                stream
                  .on('data', (part: Buffer) => parts.push(part))
                  .on('error', fail)
                  .on('end', () => done(Buffer.concat(parts).toString('utf8')))
              })
            }),
        )
      })
      zip.on('end', () => resolve(entries)).on('error', reject)
    })
  })
