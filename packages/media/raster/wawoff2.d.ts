declare module 'wawoff2' {
  const wawoff2: {
    readonly decompress: (woff2: Uint8Array) => Promise<Uint8Array>
  }
  export default wawoff2
}

/** The same decoder without the promise: ready once `decompress` above has answered. */
declare module 'wawoff2/build/decompress_binding.js' {
  const binding: {
    readonly decompress: (woff2: Uint8Array) => Uint8Array | false
  }
  export default binding
}
