import { STYLE } from './style.js'

/** A whole page around a head and a body that are HTML already. */
export const frame = (head: string, body: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="dark">
<link rel="icon" href="/icon.svg">
${head}
<style>${STYLE}</style>
</head>
<body>
${body}
</body>
</html>
`
