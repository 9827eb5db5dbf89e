import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// `npm start` serves what stands in built/; the API's own addresses are passed on where Vite serves while somebody works on pages.
const studio = process.env.REELWRIGHT_STUDIO ?? 'http://127.0.0.1:4310'

// A browser asks for six files at a time: what pages share comes in a few, not in a hundred small ones.
const FIRST = ['main.tsx', 'pages/sign-in/log-in.tsx', 'pages/dashboard/dashboard.tsx']

/** Every module that some of ours are made of. */
const madeOf = (names, context) => {
  const found = new Set()
  const add = (id) => {
    if (found.has(id)) return
    found.add(id)
    for (const next of context.getModuleInfo(id)?.importedIds ?? []) add(next)
  }
  for (const name of names) add(`${import.meta.dirname}/${name}`)
  return found
}

let first
/** Asked when all modules are known. */
const ofFirst = (id, context) => {
  first ??= madeOf(FIRST, context)
  return first.has(id) ? 'first' : null
}

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), tailwindcss()],
  build: {
    outDir: 'built',
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: ofFirst, priority: 1 },
            { name: 'work', minShareCount: 4 },
          ],
        },
      },
    },
  },
  // The pages' own modules that speak to the studio stand in api/, too.
  server: { proxy: { '^/api/(?!.*\\.tsx?(\\?|$))': { target: studio, ws: true }, '/watch': studio } },
})
