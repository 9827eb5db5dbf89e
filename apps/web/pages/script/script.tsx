export const Script = () => null
