const MAC = /Mac|iPhone|iPad/.test(navigator.platform)

/** A key as this machine writes it: `Mod` is ⌘ or Ctrl. */
export const keyName = (key: string): string =>
  ({
    Mod: MAC ? '⌘' : 'Ctrl',
    Shift: '⇧',
    Alt: MAC ? '⌥' : 'Alt',
    Space: 'Space',
    Plus: '+',
    Minus: '−',
    Delete: 'Del',
    Escape: 'Esc',
    ArrowLeft: '←',
    ArrowRight: '→',
    ArrowUp: '↑',
    ArrowDown: '↓',
  })[key] ?? key

/** Keys to press together, e.g. `Mod+Shift+Z`. */
export const Keys = ({ keys }: { readonly keys: string }) => (
  <kbd className="inline-flex gap-0.5 font-sans text-2xs opacity-75">
    {keys.split('+').map((key) => (
      <span key={key}>{keyName(key)}</span>
    ))}
  </kbd>
)
