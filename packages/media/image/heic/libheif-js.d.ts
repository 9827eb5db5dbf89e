/** The part of libheif-js that is used; its own types describe the C functions beneath. */
declare module 'libheif-js/wasm-bundle.js' {
  type Target = { readonly data: Uint8ClampedArray<ArrayBuffer>; readonly width: number; readonly height: number }

  class HeifImage {
    is_primary(): boolean
    get_width(): number
    get_height(): number
    /** Fills the target with upright RGBA; calls back with null when it cannot. */
    display(target: Target, done: (shown: Target | null) => void): void
  }

  class HeifDecoder {
    decode(bytes: Uint8Array): readonly HeifImage[]
  }

  const libheif: { readonly HeifDecoder: typeof HeifDecoder }
  export default libheif
}
