const CJK = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uac00-\ud7af]/g

/** Whether a text is mostly Chinese, Japanese or Korean, whose characters are twice as wide. */
export const isCjk = (text: string): boolean => {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  return letters > 0 && (text.match(CJK)?.length ?? 0) * 2 > letters
}

/** Text with all runs of white space made one space. */
export const collapsed = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/** Text as compared for "the same words in the same order": white space does not count. */
export const bare = (text: string): string => text.replace(/\s+/gu, '')
