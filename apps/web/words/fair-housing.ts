export const fairHousing = {
  title: (open: number, all: number): string => (open > 0 ? `Fair housing: ${open} to answer` : `Fair housing: ${all} kept with a reason`),
  reason: 'Why these words stay (kept in the log)',
  keep: 'Keep them',
  kept: (reason: string, on: string): string => `Kept on ${on}: ${reason}`,
} as const
