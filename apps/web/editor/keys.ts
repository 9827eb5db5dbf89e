import type { CommandId, editor as words } from '../words/editor.js'

export type KeyGroup = keyof typeof words.keyGroups
export type KeyedCommand = { readonly id: CommandId; readonly group: KeyGroup; readonly keys: readonly string[]; readonly edits?: true }

/** Everything that keys do in the editor: the shortcuts, the hints beside menus and buttons, and the sheet behind `?` come from here. */
export const COMMANDS: readonly KeyedCommand[] = [
  { id: 'play', group: 'play', keys: ['Space'] },
  { id: 'backwards', group: 'play', keys: ['J'] },
  { id: 'stand', group: 'play', keys: ['K'] },
  { id: 'forwards', group: 'play', keys: ['L'] },
  { id: 'loopIn', group: 'play', keys: ['I'] },
  { id: 'loopOut', group: 'play', keys: ['O'] },
  { id: 'loopOff', group: 'play', keys: ['Alt+X'] },
  { id: 'frameBack', group: 'go', keys: ['ArrowLeft'] },
  { id: 'frameOn', group: 'go', keys: ['ArrowRight'] },
  { id: 'secondBack', group: 'go', keys: ['Shift+ArrowLeft'] },
  { id: 'secondOn', group: 'go', keys: ['Shift+ArrowRight'] },
  { id: 'cutBack', group: 'go', keys: ['ArrowUp'] },
  { id: 'cutOn', group: 'go', keys: ['ArrowDown'] },
  { id: 'start', group: 'go', keys: ['Home'] },
  { id: 'end', group: 'go', keys: ['End'] },
  { id: 'markerOn', group: 'go', keys: ['Shift+M'] },
  { id: 'markerBack', group: 'go', keys: ['Mod+Shift+M'] },
  { id: 'chooseHere', group: 'choose', keys: ['Enter'] },
  { id: 'chooseNext', group: 'choose', keys: ['Alt+ArrowRight'] },
  { id: 'choosePrevious', group: 'choose', keys: ['Alt+ArrowLeft'] },
  { id: 'chooseAbove', group: 'choose', keys: ['Alt+ArrowUp'] },
  { id: 'chooseBelow', group: 'choose', keys: ['Alt+ArrowDown'] },
  { id: 'addNext', group: 'choose', keys: ['Shift+Alt+ArrowRight'] },
  { id: 'addPrevious', group: 'choose', keys: ['Shift+Alt+ArrowLeft'] },
  { id: 'chooseTrack', group: 'choose', keys: ['Mod+A'] },
  { id: 'chooseNone', group: 'choose', keys: ['Escape'] },
  { id: 'split', group: 'edit', keys: ['Mod+B'], edits: true },
  { id: 'trimStart', group: 'edit', keys: ['Q'], edits: true },
  { id: 'trimEnd', group: 'edit', keys: ['W'], edits: true },
  { id: 'rollHere', group: 'edit', keys: ['E'], edits: true },
  { id: 'rollBack', group: 'edit', keys: ['Alt+['], edits: true },
  { id: 'rollOn', group: 'edit', keys: ['Alt+]'], edits: true },
  { id: 'lift', group: 'edit', keys: ['Delete', 'Backspace'], edits: true },
  { id: 'rippleDelete', group: 'edit', keys: ['Shift+Delete', 'Shift+Backspace'], edits: true },
  { id: 'nudgeBack', group: 'edit', keys: ['Alt+,'], edits: true },
  { id: 'nudgeOn', group: 'edit', keys: ['Alt+.'], edits: true },
  { id: 'putBefore', group: 'edit', keys: [','], edits: true },
  { id: 'putInstead', group: 'edit', keys: ['.'], edits: true },
  { id: 'louder', group: 'edit', keys: ['Alt+Plus'], edits: true },
  { id: 'softer', group: 'edit', keys: ['Alt+Minus'], edits: true },
  { id: 'mark', group: 'edit', keys: ['M'], edits: true },
  { id: 'undo', group: 'edit', keys: ['Mod+Z'], edits: true },
  { id: 'redo', group: 'edit', keys: ['Mod+Shift+Z'], edits: true },
  { id: 'snap', group: 'view', keys: ['N'] },
  { id: 'zoomIn', group: 'view', keys: ['Plus'] },
  { id: 'zoomOut', group: 'view', keys: ['Minus'] },
  { id: 'fit', group: 'view', keys: ['Shift+F'] },
  { id: 'sideMedia', group: 'view', keys: ['Alt+1'] },
  { id: 'sideStock', group: 'view', keys: ['Alt+2'] },
  { id: 'sideTakes', group: 'view', keys: ['Alt+3'] },
  { id: 'sideMarkers', group: 'view', keys: ['Alt+4'] },
  { id: 'sheet', group: 'view', keys: ['?'] },
]

/** Keys that a person chose, by command; what is not in it has its usual ones. */
export type OwnKeys = Readonly<Partial<Record<CommandId, readonly string[]>>>

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

const NAMES: Readonly<Record<string, string>> = { ' ': 'Space', '+': 'Plus', '=': 'Plus', '-': 'Minus', _: 'Minus' }
const MODIFIERS = new Set(['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'Dead'])
const BY_CODE: Readonly<Record<string, string>> = { Comma: ',', Period: '.', BracketLeft: '[', BracketRight: ']' }

/** What is pressed, as the registry writes it; undefined while only modifiers are. */
export const comboOf = ({ key, code, ctrlKey, metaKey, altKey, shiftKey }: Pressed): string | undefined => {
  if (MODIFIERS.has(key)) return undefined
  // With Alt, some keyboards write other letters: then the place of the key counts.
  const letter = altKey ? (/^(?:Key|Digit)(.)$/.exec(code)?.[1] ?? BY_CODE[code]) : undefined
  const name = letter ?? NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key)
  const written = name.length > 1 || /[A-Z0-9]/.test(name)
  return [
    ...(ctrlKey || metaKey ? ['Mod'] : []),
    ...(shiftKey && written && name !== 'Plus' && name !== 'Minus' ? ['Shift'] : []),
    ...(altKey ? ['Alt'] : []),
    name,
  ].join('+')
}

export const keysOf = (own: OwnKeys, id: CommandId): readonly string[] =>
  own[id] ?? COMMANDS.find((command) => command.id === id)?.keys ?? []

export const commandOf = (own: OwnKeys, combo: string): KeyedCommand | undefined =>
  COMMANDS.find(({ id }) => keysOf(own, id).includes(combo))

/** A key given to a command; the command that had it loses it. */
export const withKey = (own: OwnKeys, id: CommandId, combo: string): OwnKeys => {
  const robbed = commandOf(own, combo)
  return {
    ...own,
    ...(robbed && robbed.id !== id ? { [robbed.id]: keysOf(own, robbed.id).filter((key) => key !== combo) } : {}),
    [id]: [combo],
  }
}

/** What was kept, whatever has become of it. */
export const readOwnKeys = (text: string | null): OwnKeys => {
  try {
    const kept: unknown = JSON.parse(text ?? '{}')
    if (typeof kept !== 'object' || kept === null) return {}
    const lists = Object.entries(kept).filter(
      ([id, keys]) => COMMANDS.some((command) => command.id === id) && Array.isArray(keys) && keys.every((key) => typeof key === 'string'),
    )
    return Object.fromEntries(lists) as OwnKeys
  } catch {
    return {}
  }
}
