/**
 * The thirteen calls of WASI preview 1 that flite makes, over files in memory: it sees no disk,
 * no clock (it is always the first of January 1970) and no network, so equal input gives equal output.
 */
export type MemoryRun = { readonly status: number; readonly said: string; readonly files: ReadonlyMap<string, Uint8Array> }

type Open = { readonly name: string; at: number }
type File = { bytes: Uint8Array; length: number }

const OK = 0
const BAD_FD = 8
const NO_ENTRY = 44
const ROOT = 3

class Exit extends Error {
  constructor(readonly status: number) {
    super(`exit ${status}`)
  }
}

const grown = (file: File, length: number): void => {
  if (length > file.bytes.length) {
    const bytes = new Uint8Array(Math.max(length, file.bytes.length * 2, 65_536))
    bytes.set(file.bytes.subarray(0, file.length))
    file.bytes = bytes
  }
  if (length > file.length) file.length = length
}

/** Runs a compiled WASI command once with its own files; `said` is what it wrote to stdout and stderr. */
export const runInMemory = (
  module: WebAssembly.Module,
  args: readonly string[],
  input: Readonly<Record<string, string>> = {},
): MemoryRun => {
  const files = new Map<string, File>()
  for (const [name, text] of Object.entries(input)) {
    const bytes = new TextEncoder().encode(text)
    files.set(name, { bytes, length: bytes.length })
  }
  const console: File = { bytes: new Uint8Array(65_536), length: 0 }
  const opened = new Map<number, Open>()
  const argv = args.map((arg) => new TextEncoder().encode(`${arg}\0`))
  let memory: WebAssembly.Memory
  let nextFd = ROOT + 1

  const view = (): DataView => new DataView(memory.buffer)
  const bytes = (at: number, length: number): Uint8Array => new Uint8Array(memory.buffer, at, length)
  const vectors = (at: number, count: number): Uint8Array[] =>
    Array.from({ length: count }, (_, i) => bytes(view().getUint32(at + 8 * i, true), view().getUint32(at + 8 * i + 4, true)))

  const wasi = {
    args_sizes_get: (count: number, size: number) => {
      view().setUint32(count, argv.length, true)
      view().setUint32(
        size,
        argv.reduce((sum, arg) => sum + arg.length, 0),
        true,
      )
      return OK
    },
    args_get: (pointers: number, buffer: number) => {
      let at = buffer
      argv.forEach((arg, i) => {
        view().setUint32(pointers + 4 * i, at, true)
        bytes(at, arg.length).set(arg)
        at += arg.length
      })
      return OK
    },
    clock_time_get: (_id: number, _precision: bigint, out: number) => {
      view().setBigUint64(out, 0n, true)
      return OK
    },
    fd_close: (fd: number) => (opened.delete(fd) ? OK : BAD_FD),
    fd_fdstat_get: (fd: number, out: number) => {
      bytes(out, 24).fill(0)
      view().setUint8(out, fd === ROOT ? 3 : fd < ROOT ? 2 : 4) // folder, terminal, file
      view().setBigUint64(out + 8, 0xffff_ffffn, true)
      view().setBigUint64(out + 16, 0xffff_ffffn, true)
      return OK
    },
    fd_fdstat_set_flags: () => OK,
    fd_prestat_get: (fd: number, out: number) => {
      if (fd !== ROOT) return BAD_FD
      view().setUint32(out, 0, true)
      view().setUint32(out + 4, 1, true)
      return OK
    },
    fd_prestat_dir_name: (_fd: number, out: number) => {
      bytes(out, 1)[0] = 0x2e
      return OK
    },
    path_open: (
      _fd: number,
      _look: number,
      path: number,
      length: number,
      create: number,
      _r: bigint,
      _i: bigint,
      _f: number,
      out: number,
    ) => {
      const name = new TextDecoder().decode(bytes(path, length)).replace(/^\.\//, '')
      if (!files.has(name)) {
        if (!(create & 1)) return NO_ENTRY
        files.set(name, { bytes: new Uint8Array(65_536), length: 0 })
      } else if (create & 8) files.get(name)!.length = 0
      opened.set(nextFd, { name, at: 0 })
      view().setUint32(out, nextFd++, true)
      return OK
    },
    fd_read: (fd: number, at: number, count: number, out: number) => {
      const open = opened.get(fd)
      if (!open) return BAD_FD
      const file = files.get(open.name)!
      let total = 0
      for (const into of vectors(at, count)) {
        const part = file.bytes.subarray(open.at, Math.min(file.length, open.at + into.length))
        into.set(part)
        open.at += part.length
        total += part.length
      }
      view().setUint32(out, total, true)
      return OK
    },
    fd_write: (fd: number, at: number, count: number, out: number) => {
      const open = fd < ROOT ? { name: '', at: console.length } : opened.get(fd)
      if (!open) return BAD_FD
      const file = fd < ROOT ? console : files.get(open.name)!
      let total = 0
      for (const part of vectors(at, count)) {
        grown(file, open.at + part.length)
        file.bytes.set(part, open.at)
        open.at += part.length
        total += part.length
      }
      view().setUint32(out, total, true)
      return OK
    },
    fd_seek: (fd: number, offset: bigint, whence: number, out: number) => {
      const open = opened.get(fd)
      if (!open) return BAD_FD
      open.at = Number(offset) + (whence === 1 ? open.at : whence === 2 ? files.get(open.name)!.length : 0)
      view().setBigUint64(out, BigInt(open.at), true)
      return OK
    },
    proc_exit: (status: number) => {
      throw new Exit(status)
    },
  }

  const instance = new WebAssembly.Instance(module, { wasi_snapshot_preview1: wasi })
  memory = instance.exports.memory as WebAssembly.Memory
  let status = 0
  try {
    ;(instance.exports._start as () => void)()
  } catch (error) {
    if (!(error instanceof Exit)) throw error
    status = error.status
  }
  return {
    status,
    said: new TextDecoder().decode(console.bytes.subarray(0, console.length)),
    files: new Map([...files].map(([name, file]) => [name, file.bytes.slice(0, file.length)])),
  }
}
