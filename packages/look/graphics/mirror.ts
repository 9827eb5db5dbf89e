type Across = { readonly x: number; readonly width: number }

/** Turns a composition round for scripts that are read from right to left; otherwise leaves it as it is. */
export const mirrored =
  (frame: { readonly width: number }, rtl: boolean) =>
  (across: Across): Across =>
    rtl ? { x: frame.width - across.x - across.width, width: across.width } : { x: across.x, width: across.width }
